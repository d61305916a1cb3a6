package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.batch.RunsBatch;
import org.keyledger.KeyledgerApplication;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.KeyExplanation;

/// On the ledger of the sample organization's last three months.
@RunsBatch
class ExplainCommandTests {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final LedgerJobFactory JOBS = new SpringLedgerJobFactory(KeyledgerApplication.class, Map.of());

    @TempDir
    static Path folder;

    private static Path job;

    @BeforeAll
    static void runThreeMonths() throws IOException {
        job = folder.resolve("job.yaml");
        new SampleOrganization(new SampleSpec(12, 10, 3, 7, LAST)).write(folder.resolve("evidence"));
        compress(folder.resolve("evidence/" + LAST + "/accounts/012345678901/credential-report.csv"));
        Files.writeString(job, "name: sample\nsource:\n  evidence: " + folder.resolve("evidence") + "\nreports: "
                + folder.resolve("reports") + "\n");
        for (YearMonth month : List.of(LAST.minusMonths(2), LAST.minusMonths(1), LAST)) {
            CommandLineRun run = CommandLineRun.of(JOBS, "run", job.toString(), "--period", month.toString());
            assertThat(run.code()).as(run.err()).isIn(0, 3);
        }
    }

    private static void compress(Path file) throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(file.resolveSibling(file.getFileName() + ".gz")))) {
            Files.copy(file, out);
        }
        Files.delete(file);
    }

    /// The report that tells of `@backup` is compressed, and is named so.
    @ParameterizedTest
    @ValueSource(strings = { "terraform", "github-actions-deploy", "svc-iam-sync", "ses-smtp-user.20240311-101500",
            "@backup" })
    void explanationReadsAsBefore(String user) throws IOException {
        CommandLineRun run = explain(user, "2026-10");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        String file = "explain-" + user.replaceAll("[^a-z]+", "") + ".txt";
        GoldenFile.assertSame(file, Files.writeString(folder.resolve(file), run.out()));
    }

    @Test
    void tellsNoLimitWhereTheJobFileIsNoLongerTheOneOfTheRun() throws IOException {
        Path changed = folder.resolve("changed.yaml");
        Files.writeString(changed, Files.readString(job).replace("name: sample", "name: another"));

        assertThat(CommandLineRun.of(JOBS, "explain", "@backup", changed.toString(), "--period", "2026-10").out())
                .contains("Clear: 72 days old.\n", "Of clear verdicts no limit is told");
    }

    @Test
    void findsAKeyByItsIdItsUsersArnAndAccountAndName() {
        String byName = explain("terraform", "2026-10").out();
        String id = byName.substring(0, byName.indexOf(','));
        String arn = Arrays.stream(byName.split("\\s+")).filter(word -> word.startsWith("arn:")).findFirst()
                .orElseThrow();
        String account = arn.split(":")[4];

        assertThat(id).matches("AKIA\\w{16}");
        for (String key : List.of(id, arn, account + "/terraform")) {
            assertThat(explain(key, "2026-10").out()).isEqualTo(byName);
        }
    }

    @Test
    void explainsBothKeysOfAUser() {
        assertThat(explain("svc-twin-keys", "2026-10").out())
                .containsOnlyOnce(", key 1 of svc-twin-keys, 2026-10\n")
                .containsOnlyOnce(", key 2 of svc-twin-keys, 2026-10\n");
    }

    @Test
    void listsTheUsersWhereMoreThanOneFits() {
        CommandLineRun run = explain("MPLE", "2026-10");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'MPLE' fits keys of more than one user. Name one of:\n  ", " more\n");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "AKIAIOSFODNN7EXAMPLE | 2026-10 | no key of 2026-10 fits 'AKIAIOSFODNN7EXAMPLE'. The ledger holds 2026-08,"
                    + " 2026-09, 2026-10, and none of them has it. In 2026-10, ",
            "terraform | 2026-07 | the ledger does not hold 2026-07; it holds 2026-08, 2026-09, 2026-10.",
            "terraform | 2027-01 | the ledger does not hold 2027-01; it holds" })
    void saysWhatTheLedgerHoldsWhereItCannotTell(String key, String month, String message) {
        CommandLineRun run = explain(key, month);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: " + message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void makesNoLedgerWhereThereIsNone() throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.writeString(other, "name: other\nsource:\n  evidence: x\nreports: " + folder.resolve("none") + "\n");

        CommandLineRun run = CommandLineRun.of(JOBS, "explain", "terraform", other.toString(), "--period", "2026-10");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: there is no ledger at " + folder.resolve("none/history/ledger"));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void namesThatOthersChoseCannotMoveTheCursor() throws IOException {
        Path ledger = folder.resolve("fake/history");
        Files.createDirectories(ledger);
        Files.writeString(ledger.resolve("ledger.mv.db"), "");
        Path other = folder.resolve("fake.yaml");
        Files.writeString(other, "name: fake\nsource:\n  evidence: x\nreports: " + folder.resolve("fake") + "\n");
        FakeLedgerJob jobs = new FakeLedgerJob().explaining((_, _, _) -> List.of(new KeyExplanation("a key",
                List.of(new KeyExplanation.Section("Key",
                        List.of(new KeyExplanation.Fact("user", "a\u001B[2Jb\rc")))))));

        assertThat(CommandLineRun.of(jobs, "explain", "a", other.toString(), "--period", "2026-10").out())
                .contains("a\uFFFD[2Jb\uFFFDc\n");
    }

    /// The script over a whole organization, odd names and all.
    @Test
    void theSamplesActionsAreAScriptThatBashCanParse() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
        Path script = folder.resolve("reports/2026-10/actions.sh");

        assertThat(new ProcessBuilder("/bin/bash", "-n", script.toString()).inheritIO().start().waitFor()).isZero();
        assertThat(Files.readAllLines(script)).anyMatch(line -> line.startsWith("aws iam update-access-key "))
                .anyMatch(line -> line.contains("--user-name='-batch'"))
                .noneMatch(line -> line.startsWith("aws iam delete"));
    }

    private static CommandLineRun explain(String key, String month) {
        return CommandLineRun.of(JOBS, "explain", key, job.toString(), "--period", month);
    }
}
