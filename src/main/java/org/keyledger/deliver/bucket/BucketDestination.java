package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.Shipment;
import org.keyledger.report.StoredManifest;

/// A bucket, whose own conditions keep it from harm: nothing there is replaced that another run has finished, and what is there
/// already is not put again. So an attempt that was broken off is simply made again.
///
/// @param clock for how long objects are locked, and since when they lie there
public record BucketDestination(BucketSettings settings, InstantSource clock) implements Destination {

    /// Between two files that a run under way puts, or between its last and its manifest.
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Override
    public String name() {
        return "s3://" + settings.bucket() + "/" + settings.prefix();
    }

    /// The manifest stands for the files that it lists. The page over all periods does not count: it changes with every other
    /// period, and this period's reports do not become outdated by that.
    @Override
    public String content(Shipment shipment) throws IOException {
        MessageDigest content = DigestUtils.getSha256Digest();
        update(content, StoredManifest.read(shipment.folder()).self().sha256());
        if (settings.evidence()) {
            try {
                new FileTree(evidence(shipment)).visit(
                        file -> update(content, file.name() + " " + Fingerprint.of(file).sha256()));
            }
            catch (NotDeliveredException impossible) {
                throw new IOException(impossible);
            }
        }
        return HexFormat.of().formatHex(content.digest());
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String deliver(Shipment shipment) throws NotDeliveredException {
        return deliver(shipment, false);
    }

    @Override
    public String redeliver(Shipment shipment) throws NotDeliveredException {
        return deliver(shipment, true);
    }

    private String deliver(Shipment shipment, boolean replacing) throws NotDeliveredException {
        try (Bucket bucket = Bucket.open(settings, clock)) {
            StoredManifest manifest = StoredManifest.read(shipment.folder());
            BucketKeys keys = new BucketKeys(settings.prefix(), shipment.period());
            Instant leftBefore = replacing ? Instant.MAX : clock.instant().minus(LONGEST_PAUSE);
            BucketDelivery delivery = new BucketDelivery(bucket, keys, manifest, leftBefore);
            delivery.claim(replacing);
            delivery.reports();
            if (settings.evidence()) {
                delivery.evidence(evidence(shipment));
            }
            delivery.seal(shipment.reports());
            return delivery.summary();
        }
        catch (IOException unreadable) {
            throw new NotDeliveredException(unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static Path evidence(Shipment shipment) throws IOException {
        return shipment.evidence().orElseThrow(() -> new IOException("no evidence of " + shipment.period()
                + " is at hand. Take deliver.s3.evidence out, or name the evidence in the job file."));
    }
}
