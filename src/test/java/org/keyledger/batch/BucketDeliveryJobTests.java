package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.aws.S3Simulator;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.DeliverySettings;
import org.keyledger.job.DeliveryJob;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.keyledger.report.ManifestVerifier;

/// Real reports, delivered to a bucket by the job.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@RunsBatch
class BucketDeliveryJobTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String BUCKET = "keyledger-example";

    @TempDir
    Path folder;

    private final Map<String, Optional<String>> before = new HashMap<>();
    private S3Simulator s3;
    private SmallEvidence evidence;
    private LedgerContext context;
    private JobSettings settings;

    @BeforeEach
    void open() throws IOException {
        s3 = S3Simulator.withBucket(BUCKET);
        set("aws.endpointUrl", s3.endpoint().toString());
        set("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        set("aws.secretAccessKey", "secret");
        evidence = new SmallEvidence(folder.resolve("evidence")).month(OCTOBER).account(OCTOBER, "111122223333");
        JobSettings plain = JobSettings.of("test", new Source.Evidence(evidence.root()), folder.resolve("reports"));
        BucketSettings bucket = new BucketSettings(BUCKET, "", Optional.of("eu-central-1"), Optional.empty(),
                Optional.empty(), Optional.empty(), true);
        settings = new JobSettings(plain.name(), plain.source(), plain.reports(), plain.baseline(), plain.assessment(),
                plain.database(), plain.acknowledgedAccounts(), plain.concurrency(), plain.trendPeriods(),
                plain.exceptions(), plain.scp(), plain.templates(),
                new DeliverySettings(Optional.of(bucket), Optional.empty()));
        context = LedgerContext.onH2(folder.resolve("history/ledger"));
        run(false);
    }

    private void set(String property, String value) {
        before.put(property, Optional.ofNullable(System.getProperty(property)));
        System.setProperty(property, value);
    }

    @AfterEach
    void close() {
        context.close();
        s3.close();
        before.forEach((property, value) -> value.ifPresentOrElse(old -> System.setProperty(property, old),
                () -> System.clearProperty(property)));
    }

    private void run(boolean again) {
        context.job().run(new RunRequest(settings, evidence.root(), OCTOBER, again), ProgressListener.SILENT);
    }

    private Delivery.State deliver(boolean resend) {
        var deliveries =
                context.bean(DeliveryJob.class)
                        .deliver(new DeliveryRequest(settings, OCTOBER, resend, Optional.empty()));
        assertThat(deliveries).singleElement().extracting(Delivery::destination).isEqualTo("s3://keyledger-example/");
        return deliveries.getFirst().state();
    }

    private void requireAnIntactCopy(String name) throws IOException {
        Path copy = folder.resolve(name);
        for (String key : s3.keys()) {
            Path file = copy.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, s3.newest(key).content());
        }
        assertThat(ManifestVerifier.verify(copy.resolve("reports"))).isEmpty();
        assertThat(copy.resolve("evidence/2026-10/accounts/111122223333/credential-report.csv"))
                .hasSameTextualContentAs(
                        evidence.root().resolve("2026-10/accounts/111122223333/credential-report.csv"));
    }

    @Test
    void whoCopiesTheBucketHasReportsThatVerify() throws IOException {
        assertThat(deliver(false)).isEqualTo(Delivery.State.DELIVERED);

        requireAnIntactCopy("copy");
        assertThat(deliver(false)).isEqualTo(Delivery.State.EARLIER);
    }

    @Test
    void reportsThatHaveChangedGoThereWhenAskedForOnly() throws IOException {
        deliver(false);
        evidence.account(OCTOBER, "444455556666");
        run(true);

        assertThat(deliver(false)).isEqualTo(Delivery.State.OUTDATED);
        assertThat(s3.keys()).noneMatch(key -> key.contains("444455556666"));

        assertThat(deliver(true)).isEqualTo(Delivery.State.DELIVERED);
        assertThat(s3.keys()).anyMatch(key -> key.contains("444455556666"));
        requireAnIntactCopy("copy");
    }
}
