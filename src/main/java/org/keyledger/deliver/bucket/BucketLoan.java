package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.keyledger.deliver.LedgerLoan;
import org.keyledger.deliver.LedgerRefusedException;
import org.keyledger.deliver.NotDeliveredException;

/// The ledger of a bucket, held by a lease that is renewed as long as the loan lasts.
final class BucketLoan implements LedgerLoan {

    private final Bucket bucket;
    private final String place;
    private final LedgerKeys keys;
    private final Path file;
    private final LedgerLease lease;
    private final List<String> notes = new ArrayList<>();
    private final ScheduledExecutorService renewing =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("lease").factory());
    private Optional<Snapshot> there = Optional.empty();

    /// @param place such as `s3://keyledger-example/audit/`
    BucketLoan(Bucket bucket, String place, LedgerKeys keys, Path file, LedgerLease lease) {
        this.bucket = bucket;
        this.place = place;
        this.keys = keys;
        this.file = file;
        this.lease = lease;
        lease.takenOver().ifPresent(gone -> notes.add("the lease on the ledger of " + place + " had expired at "
                + gone.expires() + " and was taken over from " + gone.describe()
                + ". If that run is still at work, its ledger will not be taken."));
        long pause = LedgerLease.RENEWAL.toMillis();
        renewing.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void renew() {
        try {
            lease.renew();
        }
        catch (NotDeliveredException | RuntimeException _) {
            // The next time, or before the ledger is put, it is tried again.
        }
    }

    @Override
    public void fetch() throws LedgerRefusedException, NotDeliveredException {
        try {
            there = Snapshot.find(bucket, keys.snapshot());
            Optional<LedgerMarker> marker =
                    LedgerMarker.find(file).filter(copied -> copied.bucket().equals(place));
            follow(Course.of(local(), marker, there), marker);
        }
        catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private Optional<String> local() throws IOException {
        return Files.exists(file) ? Optional.of(fingerprint().sha256()) : Optional.empty();
    }

    private Fingerprint fingerprint() throws IOException {
        return Fingerprint.of(localFile());
    }

    private LocalFile localFile() throws IOException {
        Path real = file.toRealPath();
        return new LocalFile(real.getParent(), real.getFileName().toString());
    }

    private void follow(Course course, Optional<LedgerMarker> marker)
            throws IOException, LedgerRefusedException, NotDeliveredException {
        switch (course) {
            case BEGIN -> notes.add("there is no ledger in " + place + " yet: this run begins one");
            case ADOPT -> notes.add("there is no ledger in " + place + " yet: the one at " + file + " goes there");
            case GO_ON -> there.get().marker(place).write(file);
            case GO_ON_AHEAD -> notes.add("the ledger at " + file + " has gone on from generation "
                    + there.get().generation() + ", which lies in " + place + ": this run goes on with it");
            case FETCH -> {
                download();
                there.get().marker(place).write(file);
                notes.add("fetched the ledger of " + place + ", generation " + there.get().generation());
            }
            case DIVERGED, SET_BACK -> throw LedgerConflict.of(course, file, place, marker, there.get());
        }
    }

    private void download() throws IOException, LedgerRefusedException, NotDeliveredException {
        if (!new SnapshotDownload(bucket, keys.snapshot()).into(file, there.get())) {
            throw new LedgerRefusedException(
                    "the ledger of " + place + " was replaced while it was fetched, though this"
                            + " run holds its lease. Find out who did; then run again.");
        }
    }

    @Override
    public List<String> notes() {
        List<String> told = List.copyOf(notes);
        notes.clear();
        return told;
    }

    @Override
    public void giveBack() throws LedgerRefusedException, NotDeliveredException {
        try {
            if (!Files.exists(file)) {
                return;
            }
            if (!lease.renew()) {
                throw LedgerConflict.lost(file, place);
            }
            put(fingerprint());
        }
        catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private void put(Fingerprint now) throws IOException, LedgerRefusedException, NotDeliveredException {
        if (there.filter(snapshot -> snapshot.sha256().equals(now.sha256())).isPresent()) {
            return;
        }
        long generation = 1 + there.map(Snapshot::generation).orElse(0L);
        Upload upload = new Upload(localFile(), keys.snapshot(), now, false,
                Snapshot.metadata(generation, now.sha256()));
        boolean put = bucket.put(upload, Condition.asSeen(there.map(Snapshot::etag)));
        // An attempt whose answer was lost has put it.
        if (!put && bucket.find(keys.snapshot()).filter(object -> object.holds(now)).isEmpty()) {
            throw LedgerConflict.lost(file, place);
        }
        new LedgerMarker(place, generation, now.sha256()).write(file);
        notes.add("put the ledger into " + place + ", generation " + generation);
    }

    private NotDeliveredException unusable(IOException failure) {
        return new NotDeliveredException("the ledger at " + file + " cannot be read or written: "
                + failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }

    @Override
    public void close() {
        try (bucket) {
            renewing.shutdown();
            lease.release();
        }
        catch (NotDeliveredException unable) {
            notes.add("the lease on the ledger of " + place
                    + " could not be given back, so the next run has to wait up to "
                    + LedgerLease.TERM.toMinutes() + " minutes: " + unable.getMessage());
        }
    }
}
