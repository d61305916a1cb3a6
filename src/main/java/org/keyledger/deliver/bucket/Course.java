package org.keyledger.deliver.bucket;

import java.util.Optional;

/// What becomes of a local ledger at the start of a run, given the one in the bucket. Neither is ever overwritten where it has
/// something that the other lacks.
enum Course {
    /// There is none anywhere.
    BEGIN,
    /// The local one is to be the bucket's first.
    ADOPT,
    /// Both are the same.
    GO_ON,
    /// The local one goes on from the bucket's: a run was killed before it had put it there, or one ran without the bucket.
    GO_ON_AHEAD,
    /// The bucket's is newer, or there is no other.
    FETCH,
    /// Both have gone on from a common one, or they have nothing in common.
    DIVERGED,
    /// Somebody has put an older one back into the bucket.
    SET_BACK;

    /// @param local  SHA-256 of the local file; empty where there is none
    /// @param marker what the local one is a copy of, if it is of this bucket
    static Course of(Optional<String> local, Optional<LedgerMarker> marker, Optional<Snapshot> there) {
        if (there.isEmpty()) {
            return local.isEmpty() ? BEGIN : ADOPT;
        }
        if (local.isEmpty()) {
            return FETCH;
        }
        Snapshot snapshot = there.get();
        if (local.get().equals(snapshot.sha256())) {
            return GO_ON;
        }
        return marker.map(copied -> of(local.get(), copied, snapshot)).orElse(DIVERGED);
    }

    private static Course of(String local, LedgerMarker copied, Snapshot there) {
        if (copied.generation() == there.generation() && copied.sha256().equals(there.sha256())) {
            return GO_ON_AHEAD;
        }
        if (!local.equals(copied.sha256())) {
            return DIVERGED;
        }
        return copied.generation() < there.generation() ? FETCH : SET_BACK;
    }
}
