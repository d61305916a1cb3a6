package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.job.AccountFilter;
import org.keyledger.job.Collection;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ReaderRole;
import org.keyledger.job.Source;
import org.keyledger.report.GoldenFile;

class OtherCommandsTests {

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();

    @ParameterizedTest
    @ValueSource(strings = { "keyledger", "run", "collect", "report", "deliver", "check", "explain", "history",
            "config", "prune", "sample", "verify" })
    void helpReadsAsWritten(String command) throws IOException {
        CommandLineRun run = command.equals("keyledger") ? run("--help") : run(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        GoldenFile.assertSame("help-" + command + ".txt", Files.writeString(folder.resolve("help"), run.out()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "", "run", "collect", "report", "deliver", "check", "explain", "history", "config", "prune",
                    "sample", "verify" })
    void everyCommandTellsItsVersion(String command) {
        CommandLineRun run = command.isEmpty() ? run("--version") : run(command, "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("keyledger [0-9]+\\.[0-9]+\\.[0-9]+\\S* on Java 2[5-9].*\n");
    }

    @Test
    void noCommandShowsTheHelpAndExitsWith2() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run().err()).isEqualTo(run("--help").out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "rum | keyledger: Unmatched argument at index 0: 'rum'",
            "run | keyledger: Missing required parameter: 'JOB'",
            "report job.yaml --period 2026-11 | keyledger: Missing required option: '--evidence=DIR'",
            "run job.yaml --period 2026-1 | keyledger: Invalid value for option '--period': '2026-1' is not a month;",
            "check job.yaml --accounts none | keyledger: Invalid value for option '--accounts': 'none' is neither a",
            "check job.yaml --accounts 0 | keyledger: Invalid value for option '--accounts': '0' is neither a",
            "sample --out x --accounts few | keyledger: Invalid value for option '--accounts': 'few' is not an int" })
    void wrongUsageExitsWith2AndGivesOneReason(String arguments, String message) {
        CommandLineRun run = run(arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(message).contains("--help'.").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMistypedCommandGetsASuggestion() {
        assertThat(run("verifi").err()).contains("verify");
    }

    @Test
    void writesASampleUpToTheLastCompleteMonth() {
        Path out = folder.resolve("sample");

        CommandLineRun run = run("sample", "--accounts", "2", "--users", "3", "--months", "2", "--out",
                out.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("evidence of 2026-09 to 2026-10 in " + out + "\n");
        assertThat(PeriodEvidence.open(out, YearMonth.of(2026, 10)).manifest().source()).contains("seed 7");
        assertThat(jobs.opened).isZero();
    }

    @Test
    void aSampleOutOfRangeOrAmongOtherEvidenceIsRefused() {
        String out = folder.resolve("sample").toString();
        run("sample", "--accounts", "1", "--users", "1", "--months", "1", "--seed", "1", "--out", out);

        CommandLineRun mixed = run("sample", "--accounts", "1", "--users", "1", "--months", "1", "--seed", "2",
                "--out", out);
        CommandLineRun none = run("sample", "--accounts", "0", "--out", out);

        assertThat(mixed.code()).isEqualTo(2);
        assertThat(mixed.err()).contains("already holds other evidence. Choose another folder");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).startsWith("keyledger: accounts must be between 1 and 50000, not 0.");
    }

    @Test
    void nothingToVerifyIsWrongUsage() {
        CommandLineRun run = run("verify", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("keyledger: " + folder);
    }

    @Test
    void aPeriodWithoutAManifestIsAViolation() throws IOException {
        Files.createDirectories(folder.resolve("2026-11"));

        CommandLineRun run = run("verify", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("2026-11/manifest.json: ").endsWith(folder + ": 1 violation\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theJobFilesThatComeWithKeyledgerAreValid() {
        JobSettings demo = JobFile.read(Path.of("jobs/demo/job.yaml"));
        JobSettings monthly = JobFile.read(Path.of("jobs/monthly/job.yaml"));

        assertThat(demo.source()).isEqualTo(new Source.Sample(12, 40, 12, 7, YearMonth.of(2026, 10), 6,
                Path.of("target/demo-evidence")));
        assertThat(demo.acknowledgedAccounts()).hasSize(2);
        assertThat(monthly.canonicalText()).as("the commented job file states the defaults").isEqualTo(
                JobSettings.of("monthly", monthly.source(), Path.of("reports")).canonicalText());
        assertThat(monthly.source()).as("the commented job file states the defaults")
                .isEqualTo(new Source.Organization(AccountFilter.NONE, AccountFilter.NONE, ReaderRole.DEFAULT,
                        Optional.empty(), true, Collection.byDefault(true)));
        assertThat(monthly.database())
                .isEqualTo(JobSettings.of("monthly", monthly.source(), Path.of("reports")).database());
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(jobs, arguments);
    }
}
