package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.aws.S3Call;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.Courier;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.Destination;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.history.ReceiptsOnH2;

/// What arrives in the bucket, in which order, and what of it is put a second time.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BucketDeliveryTests {

    private static final int LARGE = (33 << 20) + 7;

    @TempDir
    Path root;

    private AtS3 at;
    private ReportsFolder folder;

    @BeforeEach
    void startS3() throws Exception {
        at = new AtS3();
        folder = ReportsFolder.small(root);
    }

    @AfterEach
    void stopS3() {
        at.close();
    }

    @Test
    void theBytesThatArriveHaveTheManifestsHashes() throws Exception {
        folder.writeLarge("large.bin", LARGE).write("empty.txt", "").seal();

        String answer = AtS3.destination(AtS3.PLAIN).deliver(folder.shipment());

        assertThat(at.hashes()).isEqualTo(folder.expected(AtS3.PREFIX));
        assertThat(at.s3.newest(AtS3.SHELF).text()).isEqualTo(Files.readString(folder.reports().resolve("index.html")));
        assertThat(answer)
                .isEqualTo(
                        "files put: 7, there before: 0; SHA-256 of the manifest: " + folder.manifest().self().sha256());
    }

    @Test
    void aLargeFileGoesInPartsWithAChecksumEach() throws Exception {
        folder.writeLarge("large.bin", LARGE).seal();

        AtS3.destination(AtS3.PLAIN).deliver(folder.shipment());

        List<S3Call> parts = at.s3.calls().stream().filter(call -> call.operation().equals("UploadPart")).toList();
        assertThat(parts).hasSize(3).allMatch(call -> call.header("x-amz-checksum-sha256").isPresent());
        assertThat(at.s3.newest(AtS3.PREFIX + "reports/2026-10/large.bin").checksum()).endsWith("-3");
        assertThat(at.s3.unfinishedUploads()).isZero();
    }

    @Test
    void theManifestComesAfterAllItVouchesForAndThePageOverAllPeriodsLast() throws Exception {
        folder.writeEvidence("accounts/111122223333/credential-report.csv", "user,arn\n").writeLarge("large.bin", LARGE)
                .seal();

        AtS3.destination(AtS3.WITH_EVIDENCE).deliver(folder.shipment());

        assertThat(at.putKeys()).hasSize(7).endsWith(AtS3.MANIFEST, AtS3.SHELF);
    }

    @Test
    void everyObjectIsPutAsTheSettingsSay() throws Exception {
        folder.writeEvidence("evidence.json", "{}").writeLarge("large.bin", LARGE).seal();

        AtS3.destination(AtS3.EVERYTHING).deliver(folder.shipment());

        Map<String, String> types = new TreeMap<>();
        for (String key : at.s3.keys()) {
            Map<String, String> headers = at.s3.newest(key).headers();
            types.put(key.substring(key.lastIndexOf('.') + 1), headers.get("content-type"));
            assertThat(headers).as(key).containsEntry("x-amz-server-side-encryption", "aws:kms")
                    .containsEntry("x-amz-server-side-encryption-aws-kms-key-id", "alias/keyledger");
            if (!key.equals(AtS3.SHELF)) {
                assertThat(headers).as(key).containsEntry("x-amz-storage-class", "STANDARD_IA")
                        .containsEntry("x-amz-object-lock-mode", "GOVERNANCE");
                assertThat(Instant.parse(headers.get("x-amz-object-lock-retain-until-date"))).as(key).isBetween(
                        Instant.now().plus(Duration.ofDays(399)), Instant.now().plus(Duration.ofDays(400)));
            }
        }
        assertThat(types).containsEntry("html", "text/html; charset=utf-8").containsEntry("json", "application/json")
                .containsEntry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .containsEntry("bin", "application/octet-stream");
    }

    @Test
    void withoutAKeyS3Encrypts() throws Exception {
        AtS3.destination(AtS3.PLAIN).deliver(folder.shipment());

        assertThat(at.puts()).allMatch(
                call -> call.header("x-amz-server-side-encryption").filter("AES256"::equals).isPresent());
    }

    /// The page of all periods must stay replaceable.
    @Test
    void thePageOverAllPeriodsIsNeitherLockedNorClassed() throws Exception {
        AtS3.destination(new BucketSettings(AtS3.BUCKET, AtS3.PREFIX, AtS3.PLAIN.region(), AtS3.PLAIN.kmsKey(),
                AtS3.EVERYTHING.storageClass(), AtS3.EVERYTHING.objectLock(), false)).deliver(folder.shipment());

        assertThat(at.s3.newest(AtS3.SHELF).headers()).doesNotContainKeys("x-amz-object-lock-mode",
                "x-amz-storage-class", "if-none-match", "if-match");
    }

    @Test
    void whatIsThereIsNotPutAgain() throws Exception {
        folder.writeEvidence("evidence.json", "{}").writeLarge("large.bin", LARGE).seal();
        AtS3.destination(AtS3.WITH_EVIDENCE).deliver(folder.shipment());
        at.s3.forgetCalls();

        String answer = AtS3.destination(AtS3.WITH_EVIDENCE).deliver(folder.shipment());

        assertThat(at.putKeys()).containsExactly(AtS3.SHELF);
        assertThat(answer).startsWith("files put: 1, there before: 6;");
    }

    @Test
    void whatWasLostThereIsPutAgain() throws Exception {
        AtS3.destination(AtS3.PLAIN).deliver(folder.shipment());
        at.s3.put(AtS3.PREFIX + "reports/2026-10/metrics.json", "spoilt");

        AtS3.later(AtS3.PLAIN).deliver(folder.shipment());

        assertThat(at.hashes()).isEqualTo(folder.expected(AtS3.PREFIX));
    }

    @Test
    void evidenceLiesUnderItsOwnPrefix() throws Exception {
        folder.writeEvidence("evidence.json", "{}")
                .writeEvidence("accounts/111122223333/credential-report.csv.gz", "zipped")
                .writeEvidence("accounts/111122223333/.outcome.json.part", "a draft");

        AtS3.destination(AtS3.WITH_EVIDENCE).deliver(folder.shipment());

        assertThat(at.s3.keys()).filteredOn(key -> key.contains("evidence")).containsExactly(
                "audit/evidence/2026-10/accounts/111122223333/credential-report.csv.gz",
                "audit/evidence/2026-10/evidence.json");
        assertThat(at.s3.newest("audit/evidence/2026-10/accounts/111122223333/credential-report.csv.gz").text())
                .isEqualTo("zipped");
    }

    @Test
    void manyFilesOfEvidenceAllArrive() throws Exception {
        for (int account = 0; account < 100; account++) {
            folder.writeEvidence("accounts/1000000%05d/credential-report.csv".formatted(account), "report " + account);
        }

        AtS3.destination(AtS3.WITH_EVIDENCE).deliver(folder.shipment());

        for (int account = 0; account < 100; account++) {
            assertThat(at.s3.newest("audit/evidence/2026-10/accounts/1000000%05d/credential-report.csv"
                    .formatted(account)).text()).isEqualTo("report " + account);
        }
    }

    @Test
    void reportsAndEvidenceAreTheContentAndThePageOverAllPeriodsIsNot() throws Exception {
        Destination bucket = AtS3.destination(AtS3.WITH_EVIDENCE);
        folder.writeEvidence("evidence.json", "{}");
        String content = bucket.content(folder.shipment());

        Files.writeString(folder.reports().resolve("index.html"), "another month");
        assertThat(bucket.content(folder.shipment())).isEqualTo(content);
        folder.writeEvidence("evidence.json", "{ }");
        String otherEvidence = bucket.content(folder.shipment());
        assertThat(otherEvidence).isNotEqualTo(content);
        folder.write("metrics.json", "{ }").seal();
        assertThat(bucket.content(folder.shipment())).isNotIn(content, otherEvidence);
    }

    @Test
    void theCourierNeedsNoSecondLookAtWhatItHasAReceiptFor() throws Exception {
        Courier courier = new Courier(ReceiptsOnH2.open(), InstantSource.system());
        Destination bucket = AtS3.destination(AtS3.PLAIN);
        assertThat(courier.deliver(folder.shipment(), bucket, false).state()).isEqualTo(Delivery.State.DELIVERED);
        at.s3.forgetCalls();

        assertThat(courier.deliver(folder.shipment(), bucket, false).state()).isEqualTo(Delivery.State.EARLIER);
        assertThat(at.s3.calls()).isEmpty();
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path secret = Files.writeString(root.resolve("secret"), "workbook");
        Files.delete(folder.period().resolve("keyledger-2026-10.xlsx"));
        Files.createSymbolicLink(folder.period().resolve("keyledger-2026-10.xlsx"), secret);

        assertThatThrownBy(() -> AtS3.destination(AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("keyledger-2026-10.xlsx")
                .hasMessageContaining("links are not followed");
        assertThat(at.s3.keys()).isEmpty();
    }

    @Test
    void aLinkToAFolderIsNotFollowedEither() throws Exception {
        Files.move(folder.period().resolve("scp"), root.resolve("elsewhere"));
        Files.createSymbolicLink(folder.period().resolve("scp"), root.resolve("elsewhere"));
        Files.createDirectories(folder.evidence());
        Files.createSymbolicLink(folder.evidence().resolve("accounts"), root.resolve("elsewhere"));

        assertThatThrownBy(() -> AtS3.destination(AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("links are not followed");
        assertThatThrownBy(() -> AtS3.destination(AtS3.WITH_EVIDENCE).content(folder.shipment()))
                .hasMessageContaining("is a link");
    }

    @Test
    void aNameThatNoBucketShouldHoldIsRefused() throws Exception {
        folder.writeEvidence("accounts/back\\slash", "x");

        assertThatThrownBy(() -> AtS3.destination(AtS3.WITH_EVIDENCE).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("Rename the file");
    }

    @Test
    void aFileThatIsNotTheManifestsIsNotPut() throws Exception {
        folder.write("metrics.json", "changed since");

        assertThatThrownBy(() -> AtS3.destination(AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining(DigestUtils.sha256Hex("changed since"))
                .hasMessageContaining("keyledger verify");
        assertThat(at.s3.keys()).doesNotContain(AtS3.MANIFEST, AtS3.PREFIX + "reports/2026-10/metrics.json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "", "longer than it was" })
    void aFileThatChangesUnderWayNeverBecomesAnObject(String changed) throws Exception {
        String key = AtS3.PREFIX + "reports/2026-10/metrics.json";
        at.s3.before(call -> {
            if (call.operation().equals("HeadObject") && call.key().equals(key)) {
                write(folder.period().resolve("metrics.json"), changed);
            }
        });

        assertThatThrownBy(() -> AtS3.destination(AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("changed while it was uploaded");
        assertThat(at.s3.keys()).doesNotContain(key, AtS3.MANIFEST);
    }

    private static void write(Path file, String content) {
        try {
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
