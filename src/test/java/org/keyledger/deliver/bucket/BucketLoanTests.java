package org.keyledger.deliver.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.aws.S3Failure;
import org.keyledger.deliver.BucketSettings;
import org.keyledger.deliver.LeaseHolder;
import org.keyledger.deliver.LedgerBucket;
import org.keyledger.deliver.LedgerLoan;
import org.keyledger.deliver.LedgerRefusedException;
import org.keyledger.deliver.NotDeliveredException;

/// A ledger that goes from disk to disk by way of the bucket.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BucketLoanTests {

    private static final String SNAPSHOT = AtS3.PREFIX + "history/ledger.snapshot";
    private static final String LEASE = AtS3.PREFIX + "history/lease.json";
    private static final LeaseHolder ONE = new LeaseHolder("one.example.com", 1, Optional.of(
            "arn:aws:ecs:eu-central-1:111122223333:task/keyledger/1"));
    private static final LeaseHolder OTHER = new LeaseHolder("other.example.com", 12, Optional.empty());
    private static final Instant START = Instant.parse("2026-11-30T06:15:00Z");

    @TempDir
    Path root;

    private AtS3 at;
    private volatile Instant now = START;

    @BeforeEach
    void startS3() throws IOException {
        at = new AtS3();
    }

    @AfterEach
    void stopS3() {
        at.close();
    }

    private LedgerLoan lend(LeaseHolder who, Path disk) throws Exception {
        return lend(AtS3.PLAIN, who, disk);
    }

    private LedgerLoan lend(BucketSettings settings, LeaseHolder who, Path disk) throws Exception {
        return LedgerBucket.lend(settings, ledgerOn(disk), who, () -> now);
    }

    private static Path ledgerOn(Path disk) {
        return disk.resolve("history/ledger.mv.db");
    }

    private static void write(Path disk, String content) throws IOException {
        Files.createDirectories(ledgerOn(disk).getParent());
        Files.writeString(ledgerOn(disk), content);
    }

    private static String read(Path disk) throws IOException {
        return Files.readString(ledgerOn(disk));
    }

    /// A whole run: what it leaves in the ledger.
    private List<String> run(LeaseHolder who, Path disk, String leaves) throws Exception {
        try (LedgerLoan loan = lend(who, disk)) {
            loan.fetch();
            List<String> notes = loan.notes();
            write(disk, leaves);
            loan.giveBack();
            return notes;
        }
    }

    private Path disk(String name) {
        return root.resolve(name);
    }

    @Test
    void anEmptyDiskGoesOnWithWhatTheDiskBeforeHasLeft() throws Exception {
        assertThat(run(ONE, disk("first"), "october"))
                .containsExactly("there is no ledger in s3://keyledger-example/audit/ yet: this run begins one");

        try (LedgerLoan loan = lend(OTHER, disk("second"))) {
            loan.fetch();

            assertThat(loan.notes())
                    .containsExactly("fetched the ledger of s3://keyledger-example/audit/, generation 1");
            assertThat(read(disk("second"))).isEqualTo("october");
            write(disk("second"), "october, november");
            loan.giveBack();
            assertThat(loan.notes()).containsExactly("put the ledger into s3://keyledger-example/audit/, generation 2");
        }
        assertThat(at.s3.newest(SNAPSHOT).text()).isEqualTo("october, november");
        assertThat(run(ONE, disk("first"), "december")).as("an unchanged copy follows")
                .containsExactly("fetched the ledger of s3://keyledger-example/audit/, generation 2");
    }

    @Test
    void aLargeLedgerGoesInPartsBothWays() throws Exception {
        byte[] large = new byte[(17 << 20) + 3];
        new Random(7).nextBytes(large);
        try (LedgerLoan loan = lend(ONE, disk("first"))) {
            loan.fetch();
            write(disk("first"), "");
            Files.write(ledgerOn(disk("first")), large);
            loan.giveBack();
        }
        at.s3.forgetCalls();

        try (LedgerLoan loan = lend(OTHER, disk("second"))) {
            loan.fetch();
        }

        assertThat(ledgerOn(disk("second"))).hasBinaryContent(large);
        assertThat(at.s3.calls())
                .filteredOn(call -> call.operation().equals("GetObject") && call.key().equals(SNAPSHOT))
                .hasSize(3);
    }

    @Test
    void whoComesWhileAnotherHoldsItIsRefusedAndToldWhoThatIs() throws Exception {
        try (LedgerLoan loan = lend(ONE, disk("first"))) {
            loan.fetch();
            now = START.plus(LedgerLease.TERM).minusMillis(1);

            assertThatThrownBy(() -> lend(OTHER, disk("second"))).isInstanceOf(LedgerRefusedException.class)
                    .hasMessage(
                            "another run holds the ledger (audit/history/lease.json): process 1 on one.example.com (ECS"
                                    + " task arn:aws:ecs:eu-central-1:111122223333:task/keyledger/1) since 2026-11-30T06:15:00Z,"
                                    + " until 2026-11-30T06:25:00Z unless it goes on. Wait until it has ended; if it was killed,"
                                    + " run again after that time.");
        }
        assertThatCode(() -> lend(OTHER, disk("second")).close()).as("given back").doesNotThrowAnyException();
    }

    @Test
    void aLeaseIsTakenOverAtItsExpiryAndNotBefore() throws Exception {
        lend(ONE, disk("first"));
        now = START.plus(LedgerLease.TERM).minusMillis(1);
        assertThatThrownBy(() -> lend(OTHER, disk("second"))).isInstanceOf(LedgerRefusedException.class);

        now = START.plus(LedgerLease.TERM);
        try (LedgerLoan loan = lend(OTHER, disk("second"))) {
            assertThat(loan.notes())
                    .containsExactly("the lease on the ledger of s3://keyledger-example/audit/ had expired"
                            + " at 2026-11-30T06:25:00Z and was taken over from process 1 on one.example.com (ECS task"
                            + " arn:aws:ecs:eu-central-1:111122223333:task/keyledger/1) since 2026-11-30T06:15:00Z. If that run is"
                            + " still at work, its ledger will not be taken.");
        }
    }

    @Test
    void aRunThatHasLostItsLeasePutsNothing() throws Exception {
        LedgerLoan slept = lend(ONE, disk("first"));
        slept.fetch();
        write(disk("first"), "october of the sleeper");
        now = START.plus(Duration.ofHours(1));
        run(OTHER, disk("second"), "october");

        assertThatThrownBy(slept::giveBack).isInstanceOf(LedgerRefusedException.class).hasMessageStartingWith(
                "the ledger was not put into s3://keyledger-example/audit/: another run has taken it over meanwhile")
                .hasMessageContaining(ledgerOn(disk("first")) + " alone");
        slept.close();
        assertThat(at.s3.versions(SNAPSHOT)).hasSize(1);
        assertThat(at.s3.newest(LEASE).text()).contains("other.example.com", "\"released\" : true");
    }

    @Test
    void aLeaseThatWasGivenBackIsNotRenewed() throws Exception {
        try (Bucket bucket = Bucket.open(AtS3.PLAIN, () -> now)) {
            LedgerLease lease = LedgerLease.take(bucket, LEASE, ONE, () -> now);
            assertThat(lease.renew()).isTrue();
            lease.release();

            assertThat(lease.renew()).isFalse();
        }
        assertThat(at.s3.newest(LEASE).text()).contains("\"released\" : true");
    }

    @Test
    void aRunUnderWayKeepsItsLeaseByRenewingIt() throws Exception {
        try (Bucket bucket = Bucket.open(AtS3.PLAIN, () -> now)) {
            LedgerLease lease = LedgerLease.take(bucket, LEASE, ONE, () -> now);
            now = START.plus(LedgerLease.RENEWAL);
            lease.renew();
            now = START.plus(LedgerLease.TERM);

            assertThatThrownBy(() -> lend(OTHER, disk("second"))).isInstanceOf(LedgerRefusedException.class)
                    .hasMessageContaining("since 2026-11-30T06:15:00Z, until 2026-11-30T06:28:00Z unless it goes on");
        }
    }

    /// Should clocks differ so far that two hold a lease, the condition on the ledger itself decides.
    @Test
    void ofTwoThatPutTheLedgerOneWins() throws Exception {
        run(ONE, disk("first"), "october");
        LedgerLoan loan = lend(ONE, disk("first"));
        loan.fetch();
        write(disk("first"), "november");
        at.s3.before(call -> {
            if (call.operation().equals("PutObject") && call.key().equals(SNAPSHOT)) {
                at.s3.before(_ -> {});
                at.s3.put(SNAPSHOT, "another november");
            }
        });

        assertThatThrownBy(loan::giveBack).isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("another run has taken it over");
        assertThat(at.s3.newest(SNAPSHOT).text()).isEqualTo("another november");
    }

    @Test
    void ofTwoThatTakeAFreeLeaseAtOnceOneGetsIt() throws Exception {
        run(ONE, disk("first"), "october");
        CyclicBarrier both = new CyclicBarrier(2);
        at.s3.before(call -> {
            if (call.operation().equals("PutObject") && call.key().equals(LEASE)) {
                await(both);
            }
        });
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Object> one = () -> attempt(ONE, disk("first"));
            Callable<Object> other = () -> attempt(OTHER, disk("second"));
            List<Future<Object>> ended = two.invokeAll(List.of(one, other));

            assertThat(List.of(ended.getFirst().get(), ended.getLast().get()))
                    .hasAtLeastOneElementOfType(LedgerLoan.class)
                    .hasAtLeastOneElementOfType(LedgerRefusedException.class);
        }
    }

    private Object attempt(LeaseHolder who, Path disk) throws Exception {
        try {
            return lend(who, disk);
        }
        catch (LedgerRefusedException refused) {
            return refused;
        }
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(2, TimeUnit.SECONDS);
        }
        catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            // the second round has one of them only
        }
    }

    @Test
    void aRunKilledBetweenPutAndReleaseLosesNothing() throws Exception {
        LedgerLoan killed = lend(ONE, disk("first"));
        killed.fetch();
        write(disk("first"), "october");
        killed.giveBack();
        Files.delete(LedgerMarker.beside(ledgerOn(disk("first"))));

        assertThatThrownBy(() -> lend(OTHER, disk("second"))).isInstanceOf(LedgerRefusedException.class);
        now = START.plus(LedgerLease.TERM);
        assertThat(run(OTHER, disk("first"), "november")).as("on its disk").hasSize(1).first().asString()
                .contains("had expired");
        assertThat(run(OTHER, disk("third"), "december")).as("on another disk")
                .containsExactly("fetched the ledger of s3://keyledger-example/audit/, generation 2");
    }

    @Test
    void aRunKilledBeforeItsPutIsGoneOnWithOnItsDisk() throws Exception {
        run(ONE, disk("first"), "october");
        lend(ONE, disk("first")).fetch();
        write(disk("first"), "october, half of november");
        now = START.plus(LedgerLease.TERM);

        try (LedgerLoan loan = lend(OTHER, disk("first"))) {
            loan.fetch();

            assertThat(loan.notes()).last().asString().isEqualTo("the ledger at " + ledgerOn(disk("first"))
                    + " has gone on from generation 1, which lies in s3://keyledger-example/audit/: this run goes on with"
                    + " it");
            assertThat(read(disk("first"))).isEqualTo("october, half of november");
        }
    }

    @Test
    void aLedgerThatWentAWayOfItsOwnIsRefusedAndKept() throws Exception {
        run(ONE, disk("first"), "october");
        run(OTHER, disk("second"), "november");
        write(disk("first"), "november without the bucket");

        try (LedgerLoan loan = lend(ONE, disk("first"))) {
            assertThatThrownBy(loan::fetch).isInstanceOf(LedgerRefusedException.class).hasMessage("the ledger at "
                    + ledgerOn(disk("first")) + " has gone on from generation 1, and so has the one of"
                    + " s3://keyledger-example/audit/, which is generation 2 now. Each has what the other lacks, so none is"
                    + " overwritten. To go on with the bucket's, move " + ledgerOn(disk("first"))
                    + " and ledger.mv.db.bucket.json elsewhere. To keep this one instead, delete history/ledger.snapshot"
                    + " in the bucket; versions stay there.");
        }
        assertThat(read(disk("first"))).isEqualTo("november without the bucket");
        Files.delete(ledgerOn(disk("first")));
        assertThat(run(ONE, disk("first"), "december")).as("the remedy")
                .containsExactly("fetched the ledger of s3://keyledger-example/audit/, generation 2");
    }

    @Test
    void aLedgerOfUnknownOriginIsRefused() throws Exception {
        run(ONE, disk("first"), "october");
        write(disk("second"), "of another organization");

        try (LedgerLoan loan = lend(OTHER, disk("second"))) {
            assertThatThrownBy(loan::fetch).isInstanceOf(LedgerRefusedException.class)
                    .hasMessageContaining("is none of s3://keyledger-example/audit/, which holds generation 1.");
        }
    }

    @Test
    void aLedgerThatWasThereBeforeTheBucketGoesThere() throws Exception {
        write(disk("first"), "five months");

        try (LedgerLoan loan = lend(ONE, disk("first"))) {
            loan.fetch();
            assertThat(loan.notes()).singleElement().asString().contains("the one at " + ledgerOn(disk("first"))
                    + " goes there");
            loan.giveBack();
        }
        assertThat(at.s3.newest(SNAPSHOT).text()).isEqualTo("five months");
    }

    @Test
    void aDamagedLedgerIsRefusedAndReplacesNothing() throws Exception {
        run(ONE, disk("first"), "october");
        run(OTHER, disk("second"), "november");
        var headers = at.s3.newest(SNAPSHOT).headers();
        at.s3.put(SNAPSHOT, "novembex", Map.of("x-amz-meta-generation", headers.get("x-amz-meta-generation"),
                "x-amz-meta-sha256", headers.get("x-amz-meta-sha256")));

        try (LedgerLoan loan = lend(ONE, disk("first"))) {
            assertThatThrownBy(loan::fetch).isInstanceOf(LedgerRefusedException.class)
                    .hasMessageStartingWith("the ledger in the bucket (audit/history/ledger.snapshot, generation 2) is"
                            + " damaged: its SHA-256 is ")
                    .hasMessageContaining(headers.get("x-amz-meta-sha256"));
        }
        assertThat(read(disk("first"))).isEqualTo("october");
        assertThat(ledgerOn(disk("first")).resolveSibling("ledger.mv.db.part")).doesNotExist();
        assertThatThrownBy(() -> LedgerBucket.copy(AtS3.PLAIN, ledgerOn(disk("copy")), () -> now))
                .isInstanceOf(LedgerRefusedException.class).hasMessageContaining("is damaged");
    }

    @Test
    void whatWasPutByHandIsRefused() throws Exception {
        at.s3.put(SNAPSHOT, "of whom?");

        try (LedgerLoan loan = lend(ONE, disk("first"))) {
            assertThatThrownBy(loan::fetch).isInstanceOf(LedgerRefusedException.class)
                    .hasMessageContaining("was put there by hand");
        }
        at.s3.put(LEASE, "free");
        assertThatThrownBy(() -> lend(ONE, disk("first"))).isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("no lease that this release understands");
    }

    @Test
    void answersThatAreLostMakeNobodyLoseTheLedger() throws Exception {
        try (LedgerLoan loan = lend(ONE, disk("first"))) {
            loan.fetch();
            write(disk("first"), "october");
            AtomicBoolean answered = new AtomicBoolean();
            at.s3.after(call -> {
                if (call.operation().equals("PutObject") && answered.compareAndSet(false, true)) {
                    throw new S3Failure(500, "InternalError", "it was put all the same");
                }
            });
            loan.giveBack();
            assertThat(answered).isTrue();
        }
        at.s3.after(_ -> {});
        assertThatCode(() -> lend(OTHER, disk("second")).close()).doesNotThrowAnyException();
        assertThat(at.s3.newest(SNAPSHOT).text()).isEqualTo("october");
    }

    @Test
    void aRunThatOnlyReadsHasACopyWhileAnotherHoldsTheLedger() throws Exception {
        assertThatThrownBy(() -> LedgerBucket.copy(AtS3.PLAIN, ledgerOn(disk("copy")), () -> now))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessage(
                        "there is no ledger in s3://keyledger-example/audit/. Run the job first, or name the job file"
                                + " whose ledger it is.");
        run(ONE, disk("first"), "october");

        try (LedgerLoan _ = lend(ONE, disk("first"))) {
            LedgerBucket.copy(AtS3.PLAIN, ledgerOn(disk("copy")), () -> now);
        }
        assertThat(read(disk("copy"))).isEqualTo("october");
    }

    @Test
    void itIsEncryptedAsTheReportsAndNeitherLockedNorInAnotherClass() throws Exception {
        try (LedgerLoan loan = lend(AtS3.EVERYTHING, ONE, disk("first"))) {
            loan.fetch();
            write(disk("first"), "october");
            loan.giveBack();
        }
        for (String key : List.of(SNAPSHOT, LEASE)) {
            assertThat(at.s3.newest(key).headers()).as(key).containsEntry("x-amz-server-side-encryption", "aws:kms")
                    .containsEntry("x-amz-server-side-encryption-aws-kms-key-id", "alias/keyledger")
                    .doesNotContainKeys("x-amz-object-lock-mode", "x-amz-storage-class");
        }
    }

    @Test
    void whatMayNotBeReadIsToldWithThePermission() throws Exception {
        run(ONE, disk("first"), "october");
        at.s3.deny("s3:GetObject");

        assertThatThrownBy(() -> lend(ONE, disk("first"))).isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("Allow the role that Keyledger runs with s3:GetObject, s3:ListBucket");
    }
}
