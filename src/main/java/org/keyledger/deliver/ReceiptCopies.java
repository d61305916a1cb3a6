package org.keyledger.deliver;

import java.time.YearMonth;
import java.util.Optional;

import org.keyledger.history.ReceiptRecord;

/// Copies of receipts that outlive the ledger's file. A ledger on a disk that dies with the machine is put into its bucket at the
/// end of a run only: without these, a mail that left before would leave once more.
public interface ReceiptCopies extends AutoCloseable {

    /// For ledgers that stay where they are.
    ReceiptCopies NONE = new ReceiptCopies() {

        @Override
        public Optional<ReceiptRecord> find(YearMonth period, String destination) {
            return Optional.empty();
        }

        @Override
        public void keep(ReceiptRecord receipt) {
            // The ledger has it.
        }
    };

    /// @throws NotDeliveredException when nobody can tell whether there is one
    Optional<ReceiptRecord> find(YearMonth period, String destination) throws NotDeliveredException;

    /// Keeps it in place of the one that was found or kept before.
    ///
    /// @throws NotDeliveredException when it is not kept: then nothing may leave
    void keep(ReceiptRecord receipt) throws NotDeliveredException;

    @Override
    default void close() {}
}
