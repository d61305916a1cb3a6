package org.keyledger.deliver.bucket;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.keyledger.deliver.LeaseHolder;
import org.keyledger.deliver.LedgerRefusedException;
import org.keyledger.deliver.NotDeliveredException;

/// The lease on the ledger of a bucket: an object that is only ever replaced by who has seen what it says.
///
/// It keeps runs from working for nothing. What keeps the ledger whole, even where clocks differ or a process sleeps beyond its
/// lease, is the condition on which the ledger itself is put.
final class LedgerLease {

    /// How long a killed run keeps others waiting.
    static final Duration TERM = Duration.ofMinutes(10);
    /// Three attempts before it expires.
    static final Duration RENEWAL = Duration.ofMinutes(3);

    /// S3 asks to repeat a conditional put that met another.
    private static final int ATTEMPTS = 3;

    private final Bucket bucket;
    private final String key;
    private final InstantSource clock;
    private final Optional<Lease> before;
    private Lease lease;
    private String etag;
    private boolean lost;
    private boolean released;

    private LedgerLease(Bucket bucket, String key, InstantSource clock, Optional<Lease> before, Lease lease,
            String etag) {
        this.bucket = bucket;
        this.key = key;
        this.clock = clock;
        this.before = before;
        this.lease = lease;
        this.etag = etag;
    }

    /// @throws LedgerRefusedException when another holds it
    static LedgerLease take(Bucket bucket, String key, LeaseHolder who, InstantSource clock)
            throws LedgerRefusedException, NotDeliveredException {
        Lease mine = new Lease(who, clock.instant(), clock.instant().plus(TERM), false);
        Optional<Lease> before = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<SmallObject> there = bucket.read(key);
            if (there.isPresent()) {
                Lease theirs = parse(there.get(), key);
                // Put by an attempt whose answer was lost.
                if (attempt > 1 && theirs.equals(mine)) {
                    return new LedgerLease(bucket, key, clock, before, theirs, there.get().etag());
                }
                requireOver(theirs, clock, key);
                before = Optional.of(theirs);
            }
            Optional<String> put = bucket.write(key, mine.json(), Condition.asSeen(there.map(SmallObject::etag)));
            if (put.isPresent()) {
                return new LedgerLease(bucket, key, clock, before, mine, put.get());
            }
        }
        throw new LedgerRefusedException("another run takes the ledger at this moment (" + key + "). Run again.");
    }

    private static Lease parse(SmallObject object, String key) throws LedgerRefusedException {
        try {
            return Lease.parse(object.content());
        }
        catch (JsonText.Unreadable _) {
            throw new LedgerRefusedException(key + " in the bucket is no lease that this release understands, so nobody"
                    + " knows whether a run is under way. When none is, delete that object.");
        }
    }

    private static void requireOver(Lease theirs, InstantSource clock, String key) throws LedgerRefusedException {
        if (theirs.isLiveAt(clock.instant())) {
            throw new LedgerRefusedException("another run holds the ledger (" + key + "): " + theirs.describe()
                    + ", until " + theirs.expires()
                    + " unless it goes on. Wait until it has ended; if it was killed, run"
                    + " again after that time.");
        }
    }

    /// Whose lease had expired, and was taken over.
    Optional<Lease> takenOver() {
        return before.filter(theirs -> !theirs.released());
    }

    /// Prolongs it.
    ///
    /// @return whether it is held still; who has lost it never has it again
    synchronized boolean renew() throws NotDeliveredException {
        return !released && replace(lease.until(clock.instant().plus(TERM)));
    }

    /// Lets others take it at once.
    synchronized void release() throws NotDeliveredException {
        released = true;
        replace(lease.releasedAt(clock.instant()));
    }

    private boolean replace(Lease next) throws NotDeliveredException {
        for (int attempt = 1; !lost && attempt <= ATTEMPTS; attempt++) {
            Optional<String> put = bucket.write(key, next.json(), new Condition.Unchanged(etag));
            if (put.isPresent()) {
                lease = next;
                etag = put.get();
                return true;
            }
            lookAgain();
        }
        return false;
    }

    /// Either another has it, or the answer to an earlier put of this run was lost.
    private void lookAgain() throws NotDeliveredException {
        Optional<SmallObject> there = bucket.read(key);
        try {
            lost = there.isEmpty() || !Lease.parse(there.get().content()).isOfSameRun(lease);
        }
        catch (JsonText.Unreadable _) {
            lost = true;
        }
        if (!lost) {
            etag = there.get().etag();
        }
    }
}
