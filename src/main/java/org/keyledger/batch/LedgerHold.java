package org.keyledger.batch;

import org.keyledger.history.LedgerLock;
import org.keyledger.job.LedgerJobException;

/// One job at a time works on a ledger, whichever it is.
final class LedgerHold {

    private LedgerHold() {}

    /// @throws LedgerJobException when another run holds the ledger, which it names
    static LedgerLock.Held of(LedgerLock lock) {
        return lock.tryAcquire()
                .orElseThrow(() -> LedgerJobException.ofConfiguration("another process holds the ledger: "
                        + lock.holder().map(holder -> holder.name() + (holder.address().isEmpty() ? ""
                                : ", connected from " + holder.address()) + ", since " + holder.since())
                                .orElse("it has just ended")
                        + ". Nothing was started. Wait until it has ended, or end it.", null));
    }
}
