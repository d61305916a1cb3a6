package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.report.Manifest;
import org.keyledger.report.Shelf;
import org.keyledger.report.StoredManifest;

/// One attempt to bring a period into a bucket: the reports, the evidence, then the manifest that vouches for the reports,
/// then the page over all periods. Whoever sees a manifest there finds the files that it lists.
///
/// Of two runs that differ, one wins. Both put the reports one after the other in the same order, each on the condition that
/// there is none, so the first file that differs stops one of them before it has left anything else behind; and the manifest is
/// put on that condition, too. What cannot be kept out: a run with another ledger that replaces what was left an hour ago or
/// earlier, at the very moment that this run takes the same for its own and goes on.
final class BucketDelivery {

    /// S3 asks to repeat a conditional put that met another.
    private static final int ATTEMPTS = 3;

    private final Bucket bucket;
    private final BucketKeys keys;
    private final StoredManifest manifest;
    private final Instant leftBefore;
    private final LongAdder put = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private Optional<StoredObject> manifestThere = Optional.empty();

    /// @param leftBefore what was put later and is another file may be of a run that is under way
    BucketDelivery(Bucket bucket, BucketKeys keys, StoredManifest manifest, Instant leftBefore) {
        this.bucket = bucket;
        this.keys = keys;
        this.manifest = manifest;
        this.leftBefore = leftBefore;
    }

    /// Looks whether another run was there, before anything of it is replaced.
    ///
    /// @param replacing whether an operator has asked to replace it
    void claim(boolean replacing) throws IOException, NotDeliveredException {
        manifestThere = bucket.find(keys.manifest());
        if (!replacing && manifestThere.isPresent() && !manifestThere.get().holds(ofManifest().fingerprint())) {
            throw another(manifestThere.get());
        }
    }

    void reports() throws IOException, NotDeliveredException {
        for (Manifest.Entry entry : manifest.manifest().files()) {
            LocalFile file = new LocalFile(manifest.folder(), entry.name());
            place(vouchedFor(read(file, keys.report(entry.name()), true), entry));
        }
    }

    void evidence(Path root) throws IOException, NotDeliveredException {
        try (Lanes lanes = new Lanes()) {
            new FileTree(root).visit(file -> {
                String key = keys.evidence(file.name());
                lanes.submit(() -> place(read(file, key, true)));
            });
            lanes.await();
        }
    }

    /// The manifest, and the page over all periods, which is of nobody alone.
    void seal(Path reports) throws IOException, NotDeliveredException {
        place(ofManifest(), manifestThere, this::another);
        bucket.put(read(new LocalFile(reports, Shelf.FILE_NAME), keys.shelf(), false), new Condition.None());
        put.increment();
    }

    private Upload ofManifest() throws IOException, NotDeliveredException {
        return vouchedFor(read(new LocalFile(manifest.folder(), Manifest.FILE_NAME), keys.manifest(), true),
                manifest.self());
    }

    private static Upload read(LocalFile file, String key, boolean kept) throws NotDeliveredException {
        try {
            return Upload.of(file, key, kept);
        }
        catch (IOException unreadable) {
            throw new NotDeliveredException(file.path() + " cannot be read: " + unreadable.getClass().getSimpleName()
                    + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static Upload vouchedFor(Upload upload, Manifest.Entry entry) throws NotDeliveredException {
        if (!upload.fingerprint().sha256().equals(entry.sha256())) {
            throw new NotDeliveredException(upload.file().path() + " is not the file of the manifest: its SHA-256 is "
                    + upload.fingerprint().sha256() + " instead of " + entry.sha256()
                    + ". Run keyledger verify; if a run is writing it now, wait for its end.");
        }
        return upload;
    }

    private void place(Upload upload) throws NotDeliveredException {
        Optional<StoredObject> seen = bucket.find(upload.key());
        if (seen.isPresent() && !seen.get().holds(upload.fingerprint())
                && !seen.get().modified().isBefore(leftBefore)) {
            throw underWay(upload, seen.get());
        }
        place(upload, seen, now -> underWay(upload, now));
    }

    /// Puts a file unless it is there. What another run puts there meanwhile is not touched.
    private void place(Upload upload, Optional<StoredObject> first,
            Function<StoredObject, NotDeliveredException> whenAnother) throws NotDeliveredException {
        Optional<StoredObject> seen = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (seen.filter(object -> object.holds(upload.fingerprint())).isPresent()) {
                unchanged.increment();
                return;
            }
            if (bucket.put(upload, Condition.asSeen(seen.map(StoredObject::etag)))) {
                put.increment();
                return;
            }
            Optional<StoredObject> now = bucket.find(upload.key());
            if (now.isPresent() && !now.equals(seen) && !now.get().holds(upload.fingerprint())) {
                throw whenAnother.apply(now.get());
            }
            seen = now;
        }
        throw new NotDeliveredException("S3 refused " + upload.key() + " " + ATTEMPTS
                + " times because of another put of it at the same time. Run again.");
    }

    private NotDeliveredException another(StoredObject there) {
        return new NotDeliveredException(
                "another run has delivered " + keys.period() + ": the manifest in the bucket is "
                        + there.describe() + "; this run's is SHA-256 " + manifest.self().sha256()
                        + ". Find out which one is right; --resend replaces what is there.");
    }

    private static NotDeliveredException underWay(Upload upload, StoredObject there) {
        return new NotDeliveredException("another run may be delivering now: " + upload.key() + " in the bucket is "
                + there.describe()
                + ", and no manifest vouches for it yet. Wait until that run has ended, and run again;"
                + " an hour after that time it is replaced, or at once with --resend.");
    }

    String summary() {
        return "files put: " + put.sum() + ", there before: " + unchanged.sum() + "; SHA-256 of the manifest: "
                + manifest.self().sha256();
    }
}
