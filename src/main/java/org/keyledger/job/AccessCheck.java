package org.keyledger.job;

import java.util.OptionalInt;

/// Finds out, without collecting anything, whether a job may read what it needs. Implemented by `batch`.
public interface AccessCheck {

    /// @param accounts how many accounts are tried at most, spread over the organization's units; empty for all
    /// @throws LedgerJobException when the caller cannot work at all
    AccessReport check(JobSettings settings, Source.Live source, OptionalInt accounts, ProgressListener progress);
}
