package org.keyledger.job;

/// The job that reads AWS into an evidence folder. Implemented by `batch`.
public interface CollectionJob {

    /// Collects a period, or what an earlier attempt left of it: accounts that it did not come to or that failed.
    ///
    /// @throws LedgerJobException when it failed for a reason that an operator can act on; what was collected is kept
    CollectionResult collect(CollectionRequest request, ProgressListener progress);
}
