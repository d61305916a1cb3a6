package org.keyledger.batch;

import org.keyledger.history.LedgerLock;
import org.keyledger.job.LedgerJobException;

/// One job at a time works on a ledger, whichever it is.
final class LedgerHold {

    private LedgerHold() {}

    /// @throws LedgerJobException when another run holds the ledger
    static LedgerLock.Held of(LedgerLock lock) {
        return lock.tryAcquire().orElseThrow(() -> new LedgerJobException(
                "Another run holds the ledger's database. Wait until it has ended, then start again."));
    }
}
