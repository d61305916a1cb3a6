package org.keyledger.cli;

import org.keyledger.job.JobSettings;

/// Remembers whether a ledger could be opened, so that nobody waits a second time for a database that does not answer.
final class WatchedLedgers extends ForwardingJobs {

    private boolean failed;

    WatchedLedgers(LedgerJobFactory ledgers) {
        super(ledgers);
    }

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        failed = true;
        OpenLedger ledger = super.open(settings, purpose);
        failed = false;
        return ledger;
    }

    /// Whether the last attempt to open one failed.
    boolean haveFailed() {
        return failed;
    }
}
