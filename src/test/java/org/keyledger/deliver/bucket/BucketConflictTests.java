package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.aws.S3Call;
import org.keyledger.aws.S3Failure;
import org.keyledger.deliver.NotDeliveredException;

/// What another run has left in the bucket, or puts there meanwhile.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BucketConflictTests {

    private static final String WORKBOOK = AtS3.PREFIX + "reports/2026-10/keyledger-2026-10.xlsx";

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

    private String deliver() throws Exception {
        return AtS3.destination(AtS3.PLAIN).deliver(folder.shipment());
    }

    private static boolean puts(S3Call call, String key) {
        return call.operation().equals("PutObject") && call.key().equals(key);
    }

    @Test
    void anotherRunsManifestAndFilesAreNotTouched() throws Exception {
        deliver();
        String theirs = folder.manifest().self().sha256();
        var before = at.hashes();
        folder.write("keyledger-2026-10.xlsx", "another workbook").seal();
        at.s3.forgetCalls();

        assertThatThrownBy(() -> AtS3.later(AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("SHA-256 " + theirs)
                .hasMessageContaining("last modified 20")
                .hasMessageContaining("SHA-256 " + folder.manifest().self().sha256())
                .hasMessageEndingWith("--resend replaces what is there.");
        assertThat(at.puts()).isEmpty();
        assertThat(at.hashes()).isEqualTo(before);
    }

    @Test
    void anOperatorWhoAsksReplacesWhatWasSeen() throws Exception {
        deliver();
        String seen = at.s3.newest(AtS3.MANIFEST).etag();
        folder.write("keyledger-2026-10.xlsx", "another workbook").seal();
        at.s3.forgetCalls();

        AtS3.destination(AtS3.PLAIN).redeliver(folder.shipment());

        assertThat(at.hashes()).isEqualTo(folder.expected(AtS3.PREFIX));
        assertThat(at.putKeys()).containsExactly(WORKBOOK, AtS3.MANIFEST, AtS3.SHELF);
        assertThat(at.puts().get(1).header("if-match")).contains(seen);
        assertThat(at.s3.versions(AtS3.MANIFEST)).hasSize(2);
    }

    @Test
    void evenThenAManifestThatNobodySawIsNotReplaced() throws Exception {
        deliver();
        folder.write("keyledger-2026-10.xlsx", "another workbook").seal();
        at.s3.before(call -> {
            if (puts(call, AtS3.MANIFEST)) {
                at.s3.put(AtS3.MANIFEST, "a third run's");
            }
        });

        assertThatThrownBy(() -> AtS3.destination(AtS3.PLAIN).redeliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("another run has delivered 2026-10");
        assertThat(at.s3.newest(AtS3.MANIFEST).text()).isEqualTo("a third run's");
    }

    @Test
    void aManifestThatComesInBetweenIsNotReplaced() throws Exception {
        at.s3.before(call -> {
            if (puts(call, AtS3.MANIFEST)) {
                at.s3.put(AtS3.MANIFEST, "another run's");
            }
        });

        assertThatThrownBy(this::deliver).isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("another run has delivered 2026-10");
        assertThat(at.s3.newest(AtS3.MANIFEST).text()).isEqualTo("another run's");
        assertThat(at.s3.keys()).doesNotContain(AtS3.SHELF);
    }

    @Test
    void filesWithoutAManifestAreReplacedAnHourLaterAndNotBefore() throws Exception {
        at.s3.put(WORKBOOK, "left by a run that was killed");

        assertThatThrownBy(this::deliver).isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining(WORKBOOK).hasMessageContaining("no manifest vouches for it yet");
        assertThat(at.puts()).isEmpty();

        Instant hourLater = at.s3.newest(WORKBOOK).modified().plus(Duration.ofHours(1));
        assertThatThrownBy(() -> AtS3.at(hourLater, AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class);
        assertThat(at.puts()).isEmpty();

        AtS3.at(hourLater.plusSeconds(1), AtS3.PLAIN).deliver(folder.shipment());
        assertThat(at.hashes()).isEqualTo(folder.expected(AtS3.PREFIX));
    }

    @Test
    void aFileThatAnotherRunPutsMeanwhileIsNotReplaced() throws Exception {
        at.s3.before(call -> {
            if (puts(call, WORKBOOK) && at.s3.versions(WORKBOOK).isEmpty()) {
                at.s3.put(WORKBOOK, "another run's");
            }
        });

        assertThatThrownBy(() -> AtS3.later(AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("another run may be delivering now: " + WORKBOOK);
        assertThat(at.s3.newest(WORKBOOK).text()).isEqualTo("another run's");
        assertThat(at.s3.keys()).doesNotContain(AtS3.MANIFEST);
    }

    /// As after an answer that was lost, and the SDK's second attempt.
    @Test
    void theSameBytesByAnotherRunAreAsGoodAsOwn() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        at.s3.before(call -> {
            if (puts(call, WORKBOOK) && !done.getAndSet(true)) {
                at.s3.put(WORKBOOK, "workbook");
            }
        });

        assertThat(deliver()).startsWith("files put: 4, there before: 1;");
        assertThat(at.s3.versions(WORKBOOK)).hasSize(1);
    }

    @Test
    void aPutThatMeetsAnotherIsRepeated() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        at.s3.before(call -> {
            if (puts(call, AtS3.MANIFEST) && !done.getAndSet(true)) {
                throw new S3Failure(409, "ConditionalRequestConflict", "A conflicting operation occurred.");
            }
        });

        deliver();

        assertThat(at.hashes()).isEqualTo(folder.expected(AtS3.PREFIX));
    }

    @Test
    void aFileInPartsReplacesNothingEither() throws Exception {
        String key = AtS3.PREFIX + "reports/2026-10/large.bin";
        folder.writeLarge("large.bin", 17 << 20).seal();
        at.s3.before(call -> {
            if (call.operation().equals("CompleteMultipartUpload")) {
                at.s3.put(key, "another run's");
            }
        });

        assertThatThrownBy(() -> AtS3.later(AtS3.PLAIN).deliver(folder.shipment()))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining(key);
        assertThat(at.s3.newest(key).text()).isEqualTo("another run's");
        assertThat(at.s3.unfinishedUploads()).isZero();
    }
}
