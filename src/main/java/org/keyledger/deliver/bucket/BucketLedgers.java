package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.LeaseHolder;
import org.keyledger.deliver.LedgerLoan;
import org.keyledger.deliver.LedgerRefusedException;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.ReceiptCopies;

/// Lends and copies the ledger that lies in a bucket.
public final class BucketLedgers {

    private static final int ATTEMPTS = 3;

    private BucketLedgers() {}

    /// See [org.keyledger.deliver.LedgerBucket#lend].
    public static LedgerLoan lend(BucketSettings settings, Path file, LeaseHolder who, InstantSource clock)
            throws LedgerRefusedException, NotDeliveredException {
        LedgerKeys keys = new LedgerKeys(settings.prefix());
        Bucket bucket = Bucket.open(settings, clock);
        try {
            LedgerLease lease = LedgerLease.take(bucket, keys.lease(), who, clock);
            return new BucketLoan(bucket, place(settings), keys, file, lease);
        }
        catch (LedgerRefusedException | NotDeliveredException | RuntimeException failure) {
            bucket.close();
            throw failure;
        }
    }

    /// See [org.keyledger.deliver.LedgerBucket#copy]. Without a lease, the ledger may be replaced meanwhile.
    public static void copy(BucketSettings settings, Path file, InstantSource clock)
            throws LedgerRefusedException, NotDeliveredException {
        String key = new LedgerKeys(settings.prefix()).snapshot();
        try (Bucket bucket = Bucket.open(settings, clock)) {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Optional<Snapshot> there = Snapshot.find(bucket, key);
                if (there.isEmpty()) {
                    throw new LedgerRefusedException("there is no ledger in " + place(settings)
                            + ". Run the job first, or name the job file whose ledger it is.");
                }
                if (new SnapshotDownload(bucket, key).into(file, there.get())) {
                    return;
                }
            }
            throw new LedgerRefusedException("the ledger in " + place(settings) + " is being replaced. Try again.");
        }
        catch (IOException failure) {
            throw new NotDeliveredException("the ledger cannot be copied to " + file + ": "
                    + failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
        }
    }

    /// See [org.keyledger.deliver.LedgerBucket#receipts].
    public static ReceiptCopies receipts(BucketSettings settings, InstantSource clock) throws NotDeliveredException {
        return new BucketReceipts(Bucket.open(settings, clock), new LedgerKeys(settings.prefix()));
    }

    private static String place(BucketSettings settings) {
        return "s3://" + settings.bucket() + "/" + settings.prefix();
    }
}
