package org.keyledger.deliver;

import java.nio.file.Path;
import java.time.InstantSource;

import org.keyledger.deliver.bucket.BucketLedgers;

/// The bucket as the place where the ledger lies between runs, beside the reports and with the same settings.
public final class LedgerBucket {

    private LedgerBucket() {}

    /// Takes the ledger for writing.
    ///
    /// @param file of H2, with `.mv.db`
    /// @throws LedgerRefusedException when another works on it
    /// @throws NotDeliveredException  when the bucket cannot be reached
    public static LedgerLoan lend(BucketSettings settings, Path file, LeaseHolder who, InstantSource clock)
            throws LedgerRefusedException, NotDeliveredException {
        return BucketLedgers.lend(settings, file, who, clock);
    }

    /// Copies the ledger as the last run left it, for reading: nobody is kept from working on it.
    ///
    /// @param file of H2, with `.mv.db`; not there yet
    /// @throws LedgerRefusedException when there is none, or it is damaged
    /// @throws NotDeliveredException  when the bucket cannot be read
    public static void copy(BucketSettings settings, Path file, InstantSource clock)
            throws LedgerRefusedException, NotDeliveredException {
        BucketLedgers.copy(settings, file, clock);
    }

    /// Receipts that are there at once, before the ledger is.
    ///
    /// @throws NotDeliveredException when it is not known where the bucket is
    public static ReceiptCopies receipts(BucketSettings settings, InstantSource clock) throws NotDeliveredException {
        return BucketLedgers.receipts(settings, clock);
    }
}
