package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.KeyledgerApplication;
import org.keyledger.aws.S3Failure;
import org.keyledger.aws.S3Simulator;
import org.keyledger.aws.S3Version;
import org.keyledger.batch.RunsBatch;
import org.keyledger.deliver.LeaseHolder;
import org.keyledger.deliver.LedgerBucket;
import org.keyledger.deliver.LedgerLoan;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobFile;
import org.keyledger.report.ManifestVerifier;
import org.keyledger.report.Violation;

/// Commands on disks that are empty when they start, with the ledger in a bucket.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@RunsBatch
class LedgerInBucketTests {

    private static final String BUCKET = "keyledger-example";
    private static final String SNAPSHOT = "audit/history/ledger.snapshot";
    private static final String LEASE = "audit/history/lease.json";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static final String IN_BUCKET = """
            database: {bucket: true}
            deliver: {s3: {bucket: keyledger-example, prefix: audit/, region: eu-central-1}}
            """;
    private static final Map<String, S3Version> OCTOBERS = new TreeMap<>();

    @TempDir
    static Path shared;

    private static int octobersCode;

    @TempDir
    Path root;

    private final Map<String, Optional<String>> before = new HashMap<>();
    private final StringWriter told = new StringWriter();
    private S3Simulator s3;

    @BeforeAll
    static void writeEvidence() throws IOException {
        new SampleOrganization(new SampleSpec(4, 12, 2, 7, NOVEMBER)).write(shared.resolve("evidence"));
    }

    /// What a run of October on a disk that is gone has put into the bucket; made once.
    private void octoberIsInTheBucket() throws IOException {
        if (OCTOBERS.isEmpty()) {
            CommandLineRun run = run(job(shared.resolve("gone"), IN_BUCKET), OCTOBER);
            assertThat(run.code()).as(run.err()).isIn(0, 3);
            s3.keys().forEach(key -> OCTOBERS.put(key, s3.newest(key)));
            octobersCode = run.code();
        }
        else {
            OCTOBERS.forEach(s3::put);
        }
        s3.forgetCalls();
    }

    @BeforeEach
    void startS3() throws IOException {
        s3 = S3Simulator.withBucket(BUCKET);
        set("aws.endpointUrl", s3.endpoint().toString());
        set("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        set("aws.secretAccessKey", "secret");
    }

    private void set(String property, String value) {
        before.put(property, Optional.ofNullable(System.getProperty(property)));
        System.setProperty(property, value);
    }

    @AfterEach
    void stopS3() {
        s3.close();
        before.forEach((property, value) -> value.ifPresentOrElse(old -> System.setProperty(property, old),
                () -> System.clearProperty(property)));
    }

    /// A job whose files lie on a disk of its own.
    private Path job(Path disk, String database) throws IOException {
        return Files.writeString(Files.createDirectories(disk).resolve("job.yaml"), """
                name: test
                source: {evidence: '%s'}
                reports: '%s'
                %s
                """.formatted(shared.resolve("evidence"), disk.resolve("reports"), database));
    }

    private Path bucketJob(String disk) throws IOException {
        return job(root.resolve(disk), IN_BUCKET);
    }

    private CommandLineRun run(String... arguments) {
        Surroundings around = new Surroundings(new PrintWriter(told), new PrintWriter(told), false, Clock.systemUTC(),
                Map.of());
        return CommandLineRun.of(new SpringLedgerJobFactory(KeyledgerApplication.class, Map.of(),
                new LedgerCustody(around)), arguments);
    }

    private CommandLineRun run(Path job, YearMonth period) {
        return run("run", job.toString(), "--period", period.toString());
    }

    /// SHA-256 of each file by its name.
    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(folder.relativize(file).toString(), hash(file)));
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return DigestUtils.sha256Hex(Files.readAllBytes(file));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path copyOfTheBucket() throws IOException {
        Path copy = root.resolve("copy");
        for (String key : s3.keys()) {
            Path file = copy.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, s3.newest(key).content());
        }
        return copy.resolve("audit/reports");
    }

    @Test
    void aSecondMonthOnAnEmptyDiskComesOutAsOnTheDiskOfTheFirst() throws IOException {
        Path kept = job(root.resolve("kept"), "");
        assertThat(run(kept, OCTOBER).code()).isEqualTo(run(kept, NOVEMBER).code()).isIn(0, 3);

        octoberIsInTheBucket();
        CommandLineRun second = run(bucketJob("second"), NOVEMBER);

        assertThat(second.code()).as(second.err()).isEqualTo(octobersCode);
        assertThat(told.toString()).contains("fetched the ledger of s3://keyledger-example/audit/, generation 1",
                "put the ledger into s3://keyledger-example/audit/, generation 2");
        Path reports = root.resolve("second/reports");
        assertThat(hashes(reports.resolve("2026-11"))).isEqualTo(hashes(root.resolve("kept/reports/2026-11")));
        assertThat(reports.resolve("index.html")).hasSameBinaryContentAs(root.resolve("kept/reports/index.html"))
                .content().contains("October 2026", "November 2026");
        assertThat(Files.readString(reports.resolve("2026-11/findings.csv"))).contains(",Carried,2026-10,2,");
        assertThat(ManifestVerifier.verify(copyOfTheBucket())).as("all that was delivered, from both disks").isEmpty();
        assertThat(ManifestVerifier.verify(reports)).as("only October's files are told to be missing").isNotEmpty()
                .allMatch(violation -> violation.kind() == Violation.Kind.FILE_MISSING
                        && violation.file().startsWith("2026-10/"));
    }

    @Test
    void aMonthThatIsCompleteElsewhereIsLeftAlone() throws IOException {
        octoberIsInTheBucket();

        CommandLineRun again = run(bucketJob("second"), OCTOBER);

        assertThat(again.code()).as(again.err()).isEqualTo(octobersCode);
        assertThat(again.out()).contains(
                "The reports are not on this disk; they were put into s3://keyledger-example/audit/ at",
                "s3://keyledger-example/audit/ earlier: at ");
        assertThat(s3.calls()).filteredOn(call -> call.operation().equals("PutObject"))
                .allMatch(call -> call.key().startsWith("audit/history/"));
    }

    @Test
    void aMonthWorkedThroughAgainElsewhereKnowsWhatItWas() throws IOException {
        octoberIsInTheBucket();
        run(bucketJob("second"), NOVEMBER);

        CommandLineRun again = run("run", bucketJob("third").toString(), "--period", "2026-10", "--rerun");

        assertThat(again.out()).as("it came out the same").doesNotContain("was built on another 2026-10");
        assertThat(root.resolve("third/reports/index.html")).hasSameBinaryContentAs(
                root.resolve("second/reports/index.html"));
    }

    @Test
    void whoComesSecondIsRefusedWithTheNameOfTheFirst() throws Exception {
        Path job = bucketJob("second");
        LeaseHolder first =
                new LeaseHolder("first.example.com", 1, Optional.of("arn:aws:ecs:eu-central-1:111122223333:task/k/1"));

        try (LedgerLoan _ = LedgerBucket.lend(JobFile.read(job).delivery().bucket().orElseThrow(),
                root.resolve("first/ledger.mv.db"), first, Clock.systemUTC())) {
            for (String[] command : new String[][]{ { "run", job.toString(), "--period", "2026-10" },
                    { "report", job.toString(), "--evidence", shared.resolve("evidence").toString(), "--period",
                            "2026-10" },
                    { "reviews", "import", "signed.xlsx", job.toString(), "--period", "2026-10" } }) {
                CommandLineRun refused = run(command);

                assertThat(refused.code()).isEqualTo(2);
                assertThat(refused.err()).contains("keyledger: another run holds the ledger",
                        "process 1 on first.example.com (ECS task arn:aws:ecs:eu-central-1:111122223333:task/k/1)");
            }
        }
        assertThat(root.resolve("second/reports")).doesNotExist();
    }

    @Test
    void whatOnlyReadsNeedsNoLeaseAndLeavesNothingBehind() throws Exception {
        octoberIsInTheBucket();
        Path job = bucketJob("second");

        try (LedgerLoan _ = LedgerBucket.lend(JobFile.read(job).delivery().bucket().orElseThrow(),
                root.resolve("first/ledger.mv.db"), new LeaseHolder("one", 1, Optional.empty()), Clock.systemUTC())) {
            CommandLineRun explained = run("explain", "terraform", job.toString(), "--period", "2026-10");
            CommandLineRun advised = run("scp", "advise", job.toString(), "--period", "2026-10");

            assertThat(explained.code()).as(explained.err()).isZero();
            assertThat(explained.out()).contains("terraform");
            assertThat(advised.code()).as(advised.err()).isIn(0, 3);
        }
        assertThat(root.resolve("second/reports")).doesNotExist();
        assertThat(s3.calls()).filteredOn(call -> call.key().equals(SNAPSHOT))
                .allMatch(call -> call.operation().equals("HeadObject") || call.operation().equals("GetObject"));
    }

    @Test
    void thereIsNothingToExplainInABucketWithoutALedger() throws IOException {
        CommandLineRun none = run("explain", "terraform", bucketJob("second").toString(), "--period", "2026-10");

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("there is no ledger in s3://keyledger-example/audit/. Run the job first");
    }

    @Test
    void aRunThatFailsGivesBackWhatItHasRecorded() throws IOException {
        octoberIsInTheBucket();
        Path job = bucketJob("second");
        Path broken = Files.createDirectories(root.resolve("evidence/2026-11"));
        Files.writeString(broken.resolve("evidence.json"), "{");

        CommandLineRun failed =
                run("report", job.toString(), "--evidence", root.resolve("evidence").toString(), "--period",
                        "2026-11");

        assertThat(failed.code()).as(failed.err()).isEqualTo(2);
        assertThat(s3.newest(SNAPSHOT).headers()).containsEntry("x-amz-meta-generation", "2");
        assertThat(s3.newest(LEASE).text()).contains("\"released\" : true");
        assertThat(run(bucketJob("third"), NOVEMBER).code()).isIn(0, 3);
    }

    @Test
    void aLedgerThatCannotBePutBackIsToldBesideWhateverElseWentWrong() throws IOException {
        Path job = bucketJob("first");
        s3.before(call -> {
            if (call.key().equals(SNAPSHOT) && call.method().equals("PUT")) {
                throw new S3Failure(403, "AccessDenied", "Access Denied");
            }
        });
        CommandLineRun lost = run(job, OCTOBER);
        assertThat(lost.code()).isEqualTo(1);
        assertThat(lost.out()).as("the reports are there").contains("keyledger-2026-10.xlsx");
        assertThat(lost.err()).contains("AccessDenied: Access Denied (PutObject of s3://keyledger-example/" + SNAPSHOT);
        assertThat(s3.newest(LEASE).text()).contains("\"released\" : true");

        Path broken = Files.createDirectories(root.resolve("evidence/2026-11"));
        Files.writeString(broken.resolve("evidence.json"), "{");
        CommandLineRun both =
                run("report", job.toString(), "--evidence", root.resolve("evidence").toString(), "--period",
                        "2026-11");

        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("evidence.json", "AccessDenied: Access Denied (PutObject of");
        s3.before(_ -> {});
        assertThat(run(job, OCTOBER).code()).as("the disk is still there").isIn(0, 3);
        assertThat(s3.newest(SNAPSHOT).headers()).containsEntry("x-amz-meta-generation", "1");
    }
}
