package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.deliver.Delivery;
import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.job.ConfigurationProblem;
import org.keyledger.job.JobFileException;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;

class RunCommandTests {

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();
    private Path job;

    @BeforeEach
    void threeMonthsOfEvidence() throws IOException {
        for (String name : new String[]{ "2026-09", "2026-11", "2026-10", "archive", "2026-1" }) {
            Files.createDirectories(folder.resolve("evidence").resolve(name));
        }
        job = jobFile("source: {evidence: '" + folder.resolve("evidence") + "'}");
    }

    @Test
    void exits2OverAWeakPasswordBeforeAnythingIsCollectedOrRun() throws IOException {
        jobs.passwordsAreWrong = LedgerJobException.ofConfiguration("protect.pdf: the password in x is empty.", null);

        CommandLineRun run = run("run", job.toString());
        Path live = Files.writeString(folder.resolve("live.yaml"), "name: test\nsource: {organization: {}}\n");
        CommandLineRun collecting = run("run", live.toString());

        assertThat(List.of(run, collecting)).allMatch(each -> each.code() == 2)
                .allSatisfy(each -> assertThat(each.err()).contains("protect.pdf: the password in x is empty."));
        assertThat(jobs.requests).isEmpty();
        assertThat(jobs.collections).isEmpty();
    }

    @Test
    void exits2OverABrokenTemplateBeforeAnythingIsCollectedOrRun() throws IOException {
        jobs.templateCheck = _ -> {
            throw new JobFileException(List.of(new ConfigurationProblem("own/summary/summary.html", 7, "",
                    "there is no value 'x'", "Mend it.")));
        };

        CommandLineRun run = run("run", job.toString());
        Path live = Files.writeString(folder.resolve("live.yaml"), "name: test\nsource: {organization: {}}\n");
        CommandLineRun collecting = run("run", live.toString());

        assertThat(List.of(run, collecting)).allMatch(each -> each.code() == 2)
                .allSatisfy(each -> assertThat(each.err())
                        .contains("own/summary/summary.html line 7: there is no value 'x'. Mend it."));
        assertThat(jobs.requests).isEmpty();
        assertThat(jobs.collections).isEmpty();
        assertThat(jobs.closed).isEqualTo(2);
    }

    @Test
    void runsTheNewestMonthOfTheEvidence() {
        assertThat(run("run", job.toString()).code()).isZero();

        assertThat(jobs.requests).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(request.evidence()).isEqualTo(folder.resolve("evidence"));
            assertThat(request.settings().name()).isEqualTo("test");
            assertThat(request.rerun()).isFalse();
        });
        assertThat(jobs.closed).isEqualTo(1);
    }

    @Test
    void runsTheMonthThatIsNamed() {
        assertThat(run("run", job.toString(), "--period", "2026-09", "--rerun").code()).isZero();

        assertThat(jobs.requests).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(YearMonth.of(2026, 9));
            assertThat(request.rerun()).isTrue();
        });
    }

    @Test
    void reportsOnEvidenceElsewhere() {
        Path elsewhere = folder.resolve("evidence/2026-10/accounts").getParent();
        assertThat(elsewhere.resolve("accounts").toFile().mkdir()).isTrue();

        CommandLineRun run = run("report", job.toString(), "--evidence", elsewhere.toString(), "--period", "2026-10");

        assertThat(run.code()).isZero();
        assertThat(jobs.requests).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(YearMonth.of(2026, 10));
            assertThat(request.evidence()).isEqualTo(elsewhere);
            assertThat(request.rerun()).isFalse();
        });
    }

    @Test
    void sumsAPeriodUpOnStandardOutputAndShowsProgressOnStandardError() {
        CommandLineRun run = run("run", job.toString());

        assertThat(run.out()).isEqualTo("""
                2026-11  complete
                  coverage      10 of 12 accounts read, 1 failed (acknowledged), 1 skipped
                  findings      2 critical, 11 high, 0 medium, 5 low
                  undetermined  7 verdicts
                  exceptions    12 findings are excepted; 3 exceptions are in force; 2 exceptions have expired.
                  files              3 KB  keyledger.xlsx
                                    300 B  manifest.json
                  in            %s

                """.formatted(folder.resolve("reports/2026-11")));
        assertThat(run.err()).isEqualTo("""
                2026-11 assess started, 12 to do
                2026-11 assess finished, 12 done in 0.0 s
                keyledger command=run job=test period=2026-11 accounts.listed=12 accounts.read=10 accounts.failed=1 \
                accounts.skipped=1 keys=40 findings.critical=2 findings.high=11 findings.medium=0 findings.low=5 \
                undetermined=7 seconds=0.0 exit=0
                """);
    }

    @Test
    void exitsWith3WhenCoverageIsPartialAndNamesTheProblems() {
        jobs.readingInPart();

        CommandLineRun run = run("run", job.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).startsWith("""
                2026-11  PARTIAL: not everything could be read
                  coverage      10 of 12 accounts read (2 in part), 1 failed, 1 skipped
                  findings      2 critical, 11 high, 0 medium, 5 low
                  undetermined  1 verdict
                  problems      accounts/111122223333: no report
                                and 4 more
                """);
    }

    @Test
    void deliversWhatItHasReportedUnlessToldNotTo() throws IOException {
        Path mailing = mailingJob();
        jobs.delivered = List.of(new Delivery("mail leadership", Delivery.State.DELIVERED, "250 OK"));

        assertThat(run("run", mailing.toString()).out())
                .contains("  deliveries    mail leadership delivered: 250 OK\n");
        assertThat(run("run", mailing.toString(), "--no-delivery").out()).doesNotContain("deliveries");
        assertThat(run("run", job.toString()).out()).doesNotContain("deliveries");

        assertThat(jobs.deliveries).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(request.only()).isEmpty();
        });
    }

    @Test
    void exitsWith4WhenNobodyCanTellWhetherAPartialReportWasDelivered() throws IOException {
        jobs.readingInPart();
        jobs.delivered = List.of(new Delivery("mail leadership", Delivery.State.UNSURE, "begun"));

        assertThat(run("run", mailingJob().toString()).code()).isEqualTo(4);
    }

    private Path mailingJob() throws IOException {
        return jobFile("source: {evidence: '" + folder.resolve("evidence") + "'}\ndeliver: {mail: {from: k@example.com,"
                + " leadership: [ciso@example.com], ses: {}}}");
    }

    @Test
    void saysWhenAPeriodHadBeenCompletedBefore() {
        jobs.answering(result -> new RunResult(result.period(), true, result.coverage(), result.findingsBySeverity(),
                0, result.files(), result.problems(), false, "", result.failedAccounts(), result.keys(),
                result.openFindings()));

        CommandLineRun run = run("run", job.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("2026-11  complete, by an earlier run; --rerun works through it again\n");
    }

    @Test
    void exitsWith1AndAMessageWhenTheJobFails() {
        jobs.failingWith(new LedgerJobException("the disk is full. Free some space and run it again."));

        CommandLineRun run = run("run", job.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("\nkeyledger: the disk is full. Free some space and run it again.\n");
        assertThat(run.out()).isEmpty();
        assertThat(jobs.closed).isEqualTo(1);
    }

    @Test
    void exitsWith1AndNoStackTraceOnAnUnforeseenFailureUnlessAsked() {
        jobs.failingWith(new IllegalStateException("out of tea"));

        CommandLineRun quiet = run("run", job.toString());
        CommandLineRun verbose = run("run", job.toString(), "--verbose");

        assertThat(quiet.code()).isEqualTo(1);
        assertThat(quiet.err()).contains("\nkeyledger: failed: out of tea (--verbose shows the details)\n")
                .doesNotContain("\tat ");
        assertThat(verbose.code()).isEqualTo(1);
        assertThat(verbose.err()).contains("java.lang.IllegalStateException: out of tea", "\tat ");
    }

    @Test
    void exitsWith2WhenEvidenceProvesUnusable() {
        EvidenceException unusable =
                new EvidenceException(Path.of("organization.json"), "is cut off", "Collect again.");

        CommandLineRun plain = CommandLineRun.of(new FakeLedgerJob().failingWith(unusable), "run", job.toString());
        CommandLineRun wrapped = CommandLineRun.of(
                new FakeLedgerJob().failingWith(new LedgerJobException(unusable.getMessage(), unusable)), "run",
                job.toString());

        assertThat(plain.code()).isEqualTo(2);
        assertThat(plain.err()).contains("\nkeyledger: organization.json: is cut off. Collect again.\n");
        assertThat(wrapped.code()).isEqualTo(2);
        assertThat(wrapped.err()).isEqualTo(plain.err());
    }

    @Test
    void exitsWith2BeforeTheJobIsOpenedWhenThereIsNoEvidence() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        CommandLineRun noMonth = run("run", job.toString(), "--period", "2026-12");
        CommandLineRun noMonths = run("run", jobFile("source: {evidence: '" + empty + "'}").toString());
        CommandLineRun noFolder = run("run", jobFile("source: {evidence: nowhere}").toString());

        assertThat(noMonth.code()).isEqualTo(2);
        assertThat(noMonth.err()).contains("holds no evidence of 2026-12");
        assertThat(noMonths.code()).isEqualTo(2);
        assertThat(noMonths.err()).startsWith("keyledger: " + empty + " has no folder of a month such as 2026-11.");
        assertThat(noFolder.code()).isEqualTo(2);
        assertThat(noFolder.err()).startsWith("keyledger: there is no evidence folder ");
        assertThat(jobs.opened).isZero();
    }

    @Test
    void exitsWith2AndListsEveryMistakeOfTheJobFile() throws IOException {
        Path broken = jobFile("source: {evidence: x}\nbaseline: May\ntrendPeriod: 3");

        CommandLineRun run = run("run", broken.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                keyledger: the job file has 2 mistakes:
                  FILE line 4, baseline: 'May' is not a month. Write it as year and month: 2026-11.
                  FILE line 5, trendPeriod: is not a setting. Did you mean 'trendPeriods'?
                """.replace("FILE", broken.toString()));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSampleIsWrittenFirstAndItsLastPeriodsRunInOrderAnew() throws IOException {
        Path sample = sampleJob();

        CommandLineRun first = run("run", sample.toString());
        CommandLineRun second = run("run", sample.toString());

        assertThat(first.code()).isZero();
        assertThat(second.code()).isZero();
        assertThat(jobs.requests).extracting(RunRequest::period).containsExactly(YearMonth.of(2026, 2),
                YearMonth.of(2026, 3), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(jobs.requests).allMatch(RunRequest::rerun);
        assertThat(first.err()).startsWith("evidence sample started, 6 to do\nevidence sample finished, 6 done in ");
        assertThat(PeriodEvidence.open(folder.resolve("sample"), YearMonth.of(2026, 1)).accounts()).hasSize(2);
    }

    @Test
    void aSampleRunsOnlyMonthsThatItHas() throws IOException {
        Path sample = sampleJob();

        CommandLineRun early = run("run", sample.toString(), "--period", "2025-12");
        CommandLineRun within = run("run", sample.toString(), "--period", "2026-01");

        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err())
                .isEqualTo("keyledger: the sample has no evidence of 2025-12, only of 2026-01 to 2026-03."
                        + " Name one of these months.\n");
        assertThat(within.code()).isZero();
        assertThat(jobs.requests).extracting(RunRequest::period).containsExactly(YearMonth.of(2026, 1));
    }

    @Test
    void theWorstPeriodDecidesTheExitCode() throws IOException {
        jobs.answering(result -> result.period().getMonthValue() == 2
                ? new RunResult(result.period(), false, result.coverage(), result.findingsBySeverity(), 0,
                        result.files(), result.problems(), true, "", result.failedAccounts(), result.keys(),
                        result.openFindings())
                : result);

        assertThat(run("run", sampleJob().toString()).code()).isEqualTo(3);
        assertThat(jobs.requests).hasSize(2);
    }

    private Path sampleJob() throws IOException {
        return jobFile("""
                source:
                  sample: {accounts: 2, users: 3, months: 3, lastPeriods: 2, lastPeriod: 2026-03, folder: '%s'}"""
                .formatted(folder.resolve("sample")));
    }

    private Path jobFile(String settings) throws IOException {
        Path file = Files.createTempFile(folder, "job", ".yaml");
        return Files.writeString(file,
                "name: test\nreports: '" + folder.resolve("reports") + "'\n" + settings + "\n");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(jobs, arguments);
    }
}
