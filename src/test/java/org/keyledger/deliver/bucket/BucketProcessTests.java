package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.aws.S3Call;
import org.keyledger.aws.S3Failure;
import org.keyledger.deliver.Delivery;

/// Real processes: killed in the middle, and two at once.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BucketProcessTests {

    private static final String REPORTS = AtS3.PREFIX + "reports/2026-10/";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path root;

    private AtS3 at;

    @BeforeEach
    void startS3() throws IOException {
        at = new AtS3();
    }

    @AfterEach
    void stopS3() {
        at.close();
    }

    /// @param arrived whether S3 still takes the request of the process that is gone
    @ParameterizedTest
    @CsvSource({ "keyledger-2026-10.xlsx, true", "keyledger-2026-10.xlsx, false", "large.bin, true", "large.bin, false",
            "manifest.json, true", "manifest.json, false" })
    void aProcessKilledAtAFileIsCompletedAndNothingIsPutTwice(String file, boolean arrived) throws Exception {
        ReportsFolder folder = ReportsFolder.small(root).writeLarge("large.bin", 17 << 20).seal();

        killAt(call -> puts(call, REPORTS + file), arrived);
        assertThat(at.s3.keys()).doesNotContain(AtS3.SHELF);
        Delivery delivery = DeliveringProcess.deliver(root);

        assertThat(delivery.state()).as(delivery.detail()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(at.hashes()).isEqualTo(folder.expected(AtS3.PREFIX));
        assertThat(at.s3.keys()).allSatisfy(key -> assertThat(at.s3.versions(key)).as(key).hasSize(1));
        assertThat(DeliveringProcess.deliver(root).state()).isEqualTo(Delivery.State.EARLIER);
    }

    private static boolean puts(S3Call call, String key) {
        return call.key().equals(key) && (call.operation().equals("PutObject")
                || call.operation().equals("UploadPart") && "2".equals(call.query().get("partNumber")));
    }

    private void killAt(Predicate<S3Call> point, boolean arrived) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        at.s3.before(call -> {
            if (point.test(call) && dead.getCount() > 0) {
                reached.countDown();
                await(dead);
                over.countDown();
                if (!arrived) {
                    throw new S3Failure(503, "SlowDown", "never seen by anybody");
                }
            }
        });
        DeliveringProcess process = DeliveringProcess.start(root, at.s3.endpoint());
        while (!reached.await(100, TimeUnit.MILLISECONDS)) {
            assertThat(process.isAlive()).as(() -> ended(process)).isTrue();
        }
        process.kill();
        dead.countDown();
        await(over);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String ended(DeliveringProcess process) {
        try {
            return process.ended();
        }
        catch (IOException | InterruptedException failure) {
            return failure.toString();
        }
    }

    /// Both have seen that there is no manifest before either puts anything.
    private List<String> race(Path one, Path other) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        at.s3.before(call -> {
            if (call.operation().equals("HeadObject") && call.key().equals(AtS3.MANIFEST)
                    && at.s3.keys().isEmpty()) {
                try {
                    both.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
                catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                    throw new IllegalStateException(alone);
                }
            }
        });
        DeliveringProcess first = DeliveringProcess.start(one, at.s3.endpoint());
        DeliveringProcess second = DeliveringProcess.start(other, at.s3.endpoint());
        return List.of(first.ended(), second.ended());
    }

    @Test
    void ofTwoProcessesWithDifferentReportsOneWins() throws Exception {
        ReportsFolder one = ReportsFolder.small(Files.createDirectory(root.resolve("one")));
        ReportsFolder other = ReportsFolder.small(Files.createDirectory(root.resolve("other")))
                .write("metrics.json", "{\"other\": true}").seal();

        List<String> ended = race(one.root(), other.root());

        assertThat(ended).filteredOn(said -> said.contains("DELIVERED files put")).as(ended.toString()).hasSize(1);
        assertThat(ended).filteredOn(said -> said.contains("FAILED another run ")).as(ended.toString()).hasSize(1);
        assertThat(at.hashes()).isIn(one.expected(AtS3.PREFIX), other.expected(AtS3.PREFIX));
        assertThat(at.s3.keys()).allSatisfy(key -> assertThat(at.s3.versions(key)).as(key).hasSize(1));
    }

    @Test
    void twoProcessesWithTheSameReportsBothSucceedAndPutEachFileOnce() throws Exception {
        ReportsFolder one = ReportsFolder.small(Files.createDirectory(root.resolve("one")));
        ReportsFolder other = ReportsFolder.small(Files.createDirectory(root.resolve("other")));

        List<String> ended = race(one.root(), other.root());

        assertThat(ended).allMatch(said -> said.contains("DELIVERED files put"));
        assertThat(at.hashes()).isEqualTo(one.expected(AtS3.PREFIX)).isEqualTo(other.expected(AtS3.PREFIX));
        assertThat(at.s3.keys()).filteredOn(key -> !key.equals(AtS3.SHELF))
                .allSatisfy(key -> assertThat(at.s3.versions(key)).as(key).hasSize(1));
    }
}
