package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.aws.AccountFault;
import org.keyledger.aws.Action;
import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Calls;
import org.keyledger.aws.Faults;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.OutcomeReader;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;

/// The executable jar against a simulated AWS in this process.
class CollectionIT {

    private static final YearMonth SAMPLE = YearMonth.of(2026, 10);
    /// AWS gives each call another id, and a failure quotes it.
    private static final Pattern TIMES_AND_IDS =
            Pattern.compile("\"(AsOf|StartedAt|EndedAt)\"\\s*:\\s*\"[^\"]*\"|request id [0-9a-f-]{36}");
    private static final int PATIENCE_SECONDS = 120;
    /// 1,000 in the profile soak.
    private static final int ACCOUNTS = Integer.getInteger("keyledger.accounts", 200);
    /// Without the compiler that pays for itself only in processes that live longer.
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    @Test
    void anOrganizationInTroubleIsReportedOnWithEveryAccountAccountedFor() throws Exception {
        EvidenceFolder truth = sample(ACCOUNTS, 2);
        Faults faults = Faults.none().seed(11).throttling(0.1).some(0.05, AccountFault.denied())
                .some(0.02, AccountFault.hanging()).some(0.01, AccountFault.garbled());
        try (AwsSimulator aws = AwsSimulator.of(truth).faults(faults).start()) {
            Path work = Files.createDirectory(folder.resolve("work"));

            int code = start(aws, work, "run", 100).waitFor();

            assertThat(code).as(errors(work)).isEqualTo(3);
            Map<AccountId, CollectionOutcome> before = outcomes(truth);
            Map<AccountId, CollectionOutcome> after = outcomes(evidenceOf(work));
            assertThat(after.keySet()).as("no account is lost").isEqualTo(before.keySet());
            assertThat(accountsWith(CollectionOutcome.Skipped.class, after))
                    .isEqualTo(accountsWith(CollectionOutcome.Skipped.class, before));
            Set<AccountId> expected = accountsWith(CollectionOutcome.Failed.class, before);
            before.forEach((account, outcome) -> {
                if (faults.of(account).isPresent() && !(outcome instanceof CollectionOutcome.Skipped)) {
                    expected.add(account);
                }
            });
            assertThat(expected).hasSizeBetween(ACCOUNTS * 5 / 100, ACCOUNTS * 12 / 100);
            Set<AccountId> failed = accountsWith(CollectionOutcome.Failed.class, after);
            assertThat(failed).isEqualTo(expected);
            int skipped = accountsWith(CollectionOutcome.Skipped.class, after).size();
            assertThat(output(work)).contains(
                    (ACCOUNTS - failed.size() - skipped) + " of " + ACCOUNTS + " collected, " + failed.size()
                            + " failed, " + skipped + " skipped",
                    (ACCOUNTS - failed.size() - skipped) + " of " + ACCOUNTS + " accounts read", "PARTIAL");
            assertThat(count(work, "SELECT SUM(read_count) FROM batch_step_execution WHERE step_name LIKE"
                    + " 'collect accounts%'")).as("no account is called twice").isEqualTo(ACCOUNTS - skipped);
            assertThat(count(work, "SELECT COUNT(*) FROM batch_step_execution"))
                    .as("rows of Batch, which are none for an account").isLessThan(ACCOUNTS + 100);
            assertThat(work.resolve("reports").resolve(period().toString())).isNotEmptyDirectory();
        }
    }

    @Test
    void aCollectionKilledTwiceAndStoppedOnceEndsAsOneThatWasNot() throws Exception {
        EvidenceFolder truth = sample(120, 4);
        // Slow enough that a kill falls between the accounts it is meant for, though other tests use the processors.
        try (AwsSimulator aws = AwsSimulator.of(truth).faults(Faults.none().latency(Duration.ofMillis(40))).start()) {
            Path undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
            assertThat(start(aws, undisturbed, "collect", 8).waitFor()).as(errors(undisturbed)).isEqualTo(3);
            Path work = Files.createDirectory(folder.resolve("killed"));

            killWhen(aws, work, () -> errors(work).contains("list accounts started"));
            killWhen(aws, work, () -> outcomes(evidenceOf(work)).size() > 25);
            String begun = Files.readString(evidenceOf(work).manifest());
            Set<AccountId> first = finishedAndNotCalledAgainBy(aws, work,
                    () -> stopWhen(aws, work, () -> outcomes(evidenceOf(work)).size() > 70));
            Set<AccountId> second = finishedAndNotCalledAgainBy(aws, work, () -> {
                int code = start(aws, work, "collect", 8).waitFor();
                assertThat(code).as(errors(work)).isEqualTo(3); // the sample has an account that cannot be read
            });

            assertThat(first).hasSizeBetween(15, 70);
            assertThat(second).hasSizeBetween(first.size() + 1, 110);
            assertThat(Files.readString(evidenceOf(work).manifest())).as("the instant of the run").isEqualTo(begun);
            assertThat(differences(contents(undisturbed), contents(work))).isEmpty();
            assertThat(contents(work)).hasSizeGreaterThan(450);
        }
    }

    private interface Attempt {

        void run() throws Exception;
    }

    /// @return the accounts that were collected before
    private static Set<AccountId> finishedAndNotCalledAgainBy(AwsSimulator aws, Path work, Attempt attempt)
            throws Exception {
        Set<AccountId> finished = accountsWith(CollectionOutcome.Collected.class, outcomes(evidenceOf(work)));
        Calls before = aws.calls();
        attempt.run();
        Calls since = aws.calls().since(before);
        // The caller's own account is called for the caller's identity, too, so what counts is what a collection begins with.
        assertThat(finished).allSatisfy(account -> assertThat(since.of(account, Action.GENERATE_CREDENTIAL_REPORT)
                + since.of(account, Action.ASSUME_ROLE)).as("calls of " + account).isZero());
        return finished;
    }

    private EvidenceFolder sample(int accounts, int users) throws IOException {
        Path sample = folder.resolve("sample");
        new SampleOrganization(new SampleSpec(accounts, users, 1, 7, SAMPLE)).write(sample);
        EvidenceFolder written = EvidenceFolder.of(sample, SAMPLE);
        // The same for all accounts, as AWS has them: whichever account is asked, the answer is one.
        Files.writeString(written.awsManagedPolicies(),
                """
                        {"Policies": [{"PolicyName": "AdministratorAccess", "Arn": "arn:aws:iam::aws:policy/AdministratorAccess",
                           "DefaultVersionId": "v1", "PolicyVersionList": [
                             {"Document": {"Version": "2012-10-17",
                                           "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]},
                              "VersionId": "v1", "IsDefaultVersion": true, "CreateDate": "2015-02-06T18:39:46Z"}]}]}""");
        return written;
    }

    private static YearMonth period() {
        return YearMonth.now(ZoneId.systemDefault());
    }

    private static EvidenceFolder evidenceOf(Path work) {
        return new EvidenceFolder(work.resolve("evidence").resolve(period().toString()));
    }

    private static Map<AccountId, CollectionOutcome> outcomes(EvidenceFolder folder) {
        OutcomeReader reader = new OutcomeReader(folder);
        Map<AccountId, CollectionOutcome> outcomes = new TreeMap<>();
        folder.accountsWithFolder()
                .forEach(account -> reader.read(account).ifPresent(outcome -> outcomes.put(account, outcome)));
        return outcomes;
    }

    private static Set<AccountId> accountsWith(Class<? extends CollectionOutcome> kind,
            Map<AccountId, CollectionOutcome> outcomes) {
        return outcomes.entrySet().stream().filter(entry -> kind.isInstance(entry.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Process start(AwsSimulator aws, Path work, String command, int concurrency) throws IOException {
        Files.writeString(work.resolve("job.yaml"), """
                name: collection
                source:
                  organization:
                    evidence: %s
                    concurrency: %d
                    callTimeout: 24s
                    identityStore: false
                    accountTags: false
                reports: %s
                """.formatted(work.resolve("evidence"), concurrency, work.resolve("reports")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder process = new ProcessBuilder(java, SHORT_LIVED, "-jar", System.getProperty("keyledger.jar"),
                command, work.resolve("job.yaml").toString(), "--period", period().toString());
        process.environment().putAll(Map.of("AWS_ENDPOINT_URL", aws.endpoint().toString(), "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", aws.caller().accessKeyId(), "AWS_SECRET_ACCESS_KEY",
                aws.caller().secretAccessKey()));
        return process.redirectOutput(work.resolve("out").toFile()).redirectError(work.resolve("err").toFile())
                .start();
    }

    private static void killWhen(AwsSimulator aws, Path work, BooleanSupplier moment) throws Exception {
        Process process = startAndAwait(aws, work, moment);
        process.destroyForcibly(); // SIGKILL
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static Process startAndAwait(AwsSimulator aws, Path work, BooleanSupplier moment) throws Exception {
        Files.deleteIfExists(work.resolve("err"));
        Process process = start(aws, work, "collect", 8);
        while (process.isAlive() && !moment.getAsBoolean()) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).as(errors(work)).isTrue();
        return process;
    }

    /// As an operator or the machine's shutdown does.
    private static void stopWhen(AwsSimulator aws, Path work, BooleanSupplier moment) throws Exception {
        Process process = startAndAwait(aws, work, moment);
        process.toHandle().destroy(); // SIGTERM
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(errors(work)).isEqualTo(143);
        assertThat(errors(work)).contains("keyledger: SIGTERM: stopping at the next safe point.",
                "keyledger: stopped by SIGTERM: the collection of " + period()
                        + " at step 'collect'. Start it again: only what is missing is called.");
        assertThat(count(work, "SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STOPPED'")).isEqualTo(1);
        assertThat(
                count(work, "SELECT COUNT(*) FROM batch_step_execution WHERE status = 'STARTED' AND job_execution_id ="
                        + " (SELECT MAX(job_execution_id) FROM batch_job_execution)"))
                .isZero();
    }

    private static String errors(Path work) {
        return text(work.resolve("err"));
    }

    private static String output(Path work) {
        return text(work.resolve("out"));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int count(Path work, String sql) throws Exception {
        try (Connection ledger =
                DriverManager.getConnection("jdbc:h2:file:" + work.resolve("reports/history/ledger"), "sa", "");
                Statement statement = ledger.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    /// Hashes of the files, times aside.
    private static Map<String, String> contents(Path work) throws IOException {
        Path root = evidenceOf(work).root();
        List<Path> files;
        try (Stream<Path> found = Files.walk(root)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files) {
            contents.put(root.relativize(file).toString(),
                    DigestUtils.sha256Hex(TIMES_AND_IDS.matcher(Files.readString(file)).replaceAll("")));
        }
        return contents;
    }

    private static Set<String> differences(Map<String, String> expected, Map<String, String> actual) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        names.removeIf(name -> expected.containsKey(name) && expected.get(name).equals(actual.get(name)));
        return names;
    }
}
