package org.keyledger.deliver.bucket;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.keyledger.deliver.LedgerRefusedException;
import org.keyledger.deliver.NotDeliveredException;

/// A ledger as it lies in the bucket.
///
/// @param generation counts how often a ledger was put there
/// @param sha256     of the file, as it was put
record Snapshot(long generation, String sha256, String etag, long bytes) {

    private static final String GENERATION = "generation";
    private static final String SHA256 = "sha256";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static Optional<Snapshot> find(Bucket bucket, String key) throws LedgerRefusedException, NotDeliveredException {
        Optional<StoredObject> there = bucket.find(key);
        return there.isEmpty() ? Optional.empty() : Optional.of(of(there.get(), key));
    }

    private static Snapshot of(StoredObject there, String key) throws LedgerRefusedException {
        String generation = there.metadata().getOrDefault(GENERATION, "");
        String sha256 = there.metadata().getOrDefault(SHA256, "");
        if (!NUMBER.matcher(generation).matches() || !HASH.matcher(sha256).matches()) {
            throw new LedgerRefusedException(key
                    + " in the bucket was put there by hand: it lacks the metadata generation"
                    + " and sha256. Copy an earlier version of it over it within S3, which keeps the metadata.");
        }
        return new Snapshot(Long.parseLong(generation), sha256, there.etag(), there.bytes());
    }

    /// What the next one is put with.
    static Map<String, String> metadata(long generation, String sha256) {
        return Map.of(GENERATION, Long.toString(generation), SHA256, sha256);
    }

    LedgerMarker marker(String bucket) {
        return new LedgerMarker(bucket, generation, sha256);
    }
}
