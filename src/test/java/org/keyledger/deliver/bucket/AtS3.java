package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.aws.S3Call;
import org.keyledger.aws.S3Simulator;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.BucketSettings.ObjectLock;
import org.keyledger.deliver.Destination;

/// A bucket of the simulated S3, which delivery finds as it would find AWS's: by the SDK's own settings.
final class AtS3 implements AutoCloseable {

    static final String BUCKET = "keyledger-example";
    static final String PREFIX = "audit/";
    static final String MANIFEST = PREFIX + "reports/2026-10/manifest.json";
    static final String SHELF = PREFIX + "reports/index.html";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    static final BucketSettings PLAIN =
            new BucketSettings(BUCKET, PREFIX, Optional.of("eu-central-1"), Optional.empty(),
                    Optional.empty(), Optional.empty(), false);
    static final BucketSettings WITH_EVIDENCE = new BucketSettings(BUCKET, PREFIX, PLAIN.region(), Optional.empty(),
            Optional.empty(), Optional.empty(), true);
    static final BucketSettings EVERYTHING = new BucketSettings(BUCKET, PREFIX, PLAIN.region(),
            Optional.of("alias/keyledger"), Optional.of("STANDARD_IA"), Optional.of(new ObjectLock("GOVERNANCE", 400)),
            true);

    final S3Simulator s3;
    private final Map<String, Optional<String>> before = new HashMap<>();

    AtS3() throws IOException {
        s3 = S3Simulator.withBucket(BUCKET);
        set("aws.endpointUrl", s3.endpoint().toString());
        set("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        set("aws.secretAccessKey", SECRET);
    }

    private void set(String property, String value) {
        before.put(property, Optional.ofNullable(System.getProperty(property)));
        System.setProperty(property, value);
    }

    static Destination destination(BucketSettings settings) {
        return new BucketDestination(settings, InstantSource.system());
    }

    /// For whom everything in the bucket has been there for two hours.
    static Destination later(BucketSettings settings) {
        return at(Instant.now().plus(Duration.ofHours(2)), settings);
    }

    static Destination at(Instant now, BucketSettings settings) {
        return new BucketDestination(settings, InstantSource.fixed(now));
    }

    /// The calls by which an object came to be, in their order.
    List<S3Call> puts() {
        return s3.calls().stream().filter(
                call -> call.operation().equals("PutObject") || call.operation().equals("CompleteMultipartUpload"))
                .toList();
    }

    List<String> putKeys() {
        return puts().stream().map(S3Call::key).toList();
    }

    /// SHA-256 of the bytes of each object but the page over all periods.
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        s3.keys().stream().filter(key -> !key.equals(SHELF))
                .forEach(key -> hashes.put(key, DigestUtils.sha256Hex(s3.newest(key).content())));
        return hashes;
    }

    @Override
    public void close() {
        s3.close();
        before.forEach((property, value) -> value.ifPresentOrElse(old -> System.setProperty(property, old),
                () -> System.clearProperty(property)));
    }
}
