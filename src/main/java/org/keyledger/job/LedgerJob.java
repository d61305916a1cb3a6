package org.keyledger.job;

/// The job that turns a period's evidence into its reports. Implemented by `batch`.
public interface LedgerJob {

    /// Runs a period, or resumes it where an earlier attempt broke off.
    ///
    /// @throws LedgerJobException when it failed for a reason that an operator can act on
    RunResult run(RunRequest request, ProgressListener progress);
}
