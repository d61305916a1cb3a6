package org.keyledger.job;

import org.keyledger.report.Passwords;

/// Fetches the passwords that a job's documents are protected with.
public interface DocumentPasswords {

    /// Each is fetched when it is asked for.
    ///
    /// @return passwords of which each throws a [LedgerJobException] of configuration when it cannot be fetched or is weak
    Passwords of(JobSettings settings);

    /// Finds out, before anything is collected or written, whether all of them can be fetched and are strong enough.
    ///
    /// @throws LedgerJobException of configuration with all that is wrong; it names settings and places, and no password
    void check(JobSettings settings);
}
