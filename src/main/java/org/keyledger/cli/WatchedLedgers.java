package org.keyledger.cli;

import org.keyledger.job.JobSettings;

/// Remembers whether a ledger could be opened, so that nobody waits a second time for a database that does not answer.
final class WatchedLedgers implements LedgerJobFactory {

    private final LedgerJobFactory ledgers;
    private boolean failed;

    WatchedLedgers(LedgerJobFactory ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        failed = true;
        OpenLedger ledger = ledgers.open(settings, purpose);
        failed = false;
        return ledger;
    }

    @Override
    public OpenLedger openForReading(JobSettings settings) {
        return ledgers.openForReading(settings);
    }

    @Override
    public OpenLedger openToRead(JobSettings settings) {
        return ledgers.openToRead(settings);
    }

    @Override
    public OpenLedger openWithoutLedger(JobSettings settings) {
        return ledgers.openWithoutLedger(settings);
    }

    /// Whether the last attempt to open one failed.
    boolean haveFailed() {
        return failed;
    }
}
