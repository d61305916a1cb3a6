package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.aws.S3Failure;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.NotDeliveredException;

/// What an operator reads when S3 says no.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BucketFaultTests {

    @TempDir
    Path root;

    private AtS3 at;
    private ReportsFolder folder;

    @BeforeEach
    void startS3() throws Exception {
        at = new AtS3();
        folder = ReportsFolder.small(root).writeEvidence("evidence.json", "{}");
    }

    @AfterEach
    void stopS3() {
        at.close();
    }

    private String failure(BucketSettings settings) {
        return catchThrowableOfType(NotDeliveredException.class,
                () -> AtS3.destination(settings).deliver(folder.shipment())).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = { "s3:ListBucket", "s3:PutObject", "s3:PutObjectRetention", "kms:GenerateDataKey" })
    void aPermissionThatLacksIsNamed(String action) {
        at.s3.deny(action);

        assertThat(failure(AtS3.EVERYTHING)).contains("HTTP 403", "request id S3REQUESTEXAMPLE", action,
                "jobs/aws/delivery-bucket.yaml");
    }

    @Test
    void withoutReadingNothingCanBeCompared() throws Exception {
        AtS3.destination(AtS3.PLAIN).deliver(folder.shipment());
        at.s3.deny("s3:GetObject");

        assertThat(failure(AtS3.PLAIN)).contains("HTTP403", "HeadObject of s3://keyledger-example/" + AtS3.MANIFEST,
                "s3:GetObject");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | ExpiredToken              | Renew the credentials
            403 | InvalidAccessKeyId        | Renew the credentials
            400 | KMS.DisabledException     | Check deliver.s3.kmsKey
            301 | PermanentRedirect         | Name the bucket's own region in deliver.s3.region
            400 | InvalidStorageClass       | Correct deliver.s3.storageClass
            403 | RequestTimeTooSkewed      | Set this machine's clock
            400 | InvalidRequest            | Switch Object Lock on
            400 | MalformedSomething        | API reference of Amazon S3
            """)
    void eachCodeHasItsRemedy(int status, String code, String remedy) {
        at.s3.before(call -> {
            if (call.operation().equals("PutObject")) {
                throw new S3Failure(status, code, "AWS says so");
            }
        });

        assertThat(failure(AtS3.EVERYTHING)).startsWith(code + ": AWS says so (PutObject of s3://keyledger-example/")
                .contains("HTTP " + status, "request id S3REQUESTEXAMPLE", remedy);
    }

    @Test
    void aBucketThatIsNotThereIsNamed() {
        BucketSettings elsewhere = new BucketSettings("keyledger-elsewhere", "", AtS3.PLAIN.region(), Optional.empty(),
                Optional.empty(), Optional.empty(), false);

        assertThat(failure(elsewhere)).startsWith("NoSuchBucket: ").contains("s3://keyledger-elsewhere/",
                "Correct deliver.s3.bucket");
    }

    @Test
    void secretsThatAwsQuotesAreNotRepeated() {
        at.s3.before(call -> {
            throw new S3Failure(403, "SignatureDoesNotMatch", "AKIAIOSFODNN7EXAMPLE signed with " + AtS3.SECRET);
        });

        assertThat(failure(AtS3.PLAIN)).doesNotContain("AKIAIOSFODNN7EXAMPLE", AtS3.SECRET);
        at.s3.before(call -> {
            if (call.operation().equals("PutObject")) {
                throw new S3Failure(403, "SignatureDoesNotMatch", "AKIAIOSFODNN7EXAMPLE signed with " + AtS3.SECRET);
            }
        });
        assertThat(failure(AtS3.PLAIN)).contains("…MPLE signed with [removed]");
    }

    @Test
    void whatIsThrottledIsTriedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        at.s3.before(_ -> {
            if (calls.incrementAndGet() % 3 == 1) {
                throw new S3Failure(503, "SlowDown", "Please reduce your request rate.");
            }
        });

        AtS3.destination(AtS3.PLAIN).deliver(folder.shipment());

        assertThat(at.hashes()).isEqualTo(folder.expected(AtS3.PREFIX));
    }

    @Test
    void ofAFileInPartsThatFailsNothingStays() throws Exception {
        folder.writeLarge("large.bin", 17 << 20).seal();
        at.s3.before(call -> {
            if ("2".equals(call.query().get("partNumber"))) {
                throw new S3Failure(403, "AccessDenied", "no");
            }
        });

        assertThat(failure(AtS3.PLAIN)).contains("AccessDenied", "UploadPart of ", "large.bin");
        assertThat(at.s3.unfinishedUploads()).isZero();
        assertThat(at.s3.keys()).doesNotContain(AtS3.MANIFEST);
    }

    @Test
    void theFirstFileOfEvidenceThatFailsEndsIt() throws Exception {
        for (int account = 0; account < 200; account++) {
            folder.writeEvidence("accounts/1000000%05d/credential-report.csv".formatted(account), "report");
        }
        at.s3.before(call -> {
            if (call.key().contains("/accounts/")) {
                throw new S3Failure(403, "AccessDenied", "no");
            }
        });

        assertThat(failure(AtS3.WITH_EVIDENCE)).contains("HTTP403");
        assertThat(at.s3.calls()).filteredOn(call -> call.key().contains("/accounts/"))
                .hasSizeLessThanOrEqualTo(2 * Lanes.COUNT);
    }

    @Test
    void noServerIsNoDelivery() {
        at.s3.close();

        assertThat(failure(AtS3.PLAIN)).startsWith("ConnectionFailed: ").contains("Check the network");
    }

    @Test
    void reportsWithoutAManifestAreNotDelivered() throws Exception {
        Files.delete(folder.period().resolve("manifest.json"));

        assertThat(failure(AtS3.PLAIN)).contains("there is no file", "manifest.json", "keyledger verify");
        assertThatThrownBy(() -> AtS3.destination(AtS3.PLAIN).content(folder.shipment()))
                .hasMessageContaining("keyledger verify");
    }
}
