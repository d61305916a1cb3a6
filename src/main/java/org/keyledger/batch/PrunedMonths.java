package org.keyledger.batch;

import java.time.YearMonth;
import java.util.Optional;

import org.keyledger.history.LedgerReader;
import org.keyledger.job.LedgerJobException;

/// Keeps months from being worked through whose past was pruned: every finding in them would look new, and months after them
/// would go on from that.
///
/// @param upTo the latest month that was pruned
record PrunedMonths(LedgerReader ledger, Optional<YearMonth> upTo) {

    static PrunedMonths of(LedgerReader ledger) {
        return new PrunedMonths(ledger, ledger.prunedUpTo());
    }

    /// @throws LedgerJobException when the month, or the one before it, was pruned
    void requireRunnable(YearMonth period) {
        upTo.filter(last -> !period.isAfter(last) || ledger.previous(period).isEmpty()).ifPresent(last -> {
            throw LedgerJobException.ofConfiguration(period + " cannot be worked through: "
                    + (period.isAfter(last) ? "what came before it was" : "months up to " + last + " were")
                    + " pruned, so that every finding would look new. "
                    + (period.isAfter(last) ? "Its reports stay as they are." : "Start another ledger for it."), null);
        });
    }
}
