package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.assess.Severity;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.FindingStatus;
import org.keyledger.history.LedgerReader;
import org.keyledger.iam.AccountId;
import org.keyledger.job.AcknowledgedAccount;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.job.Source;
import org.keyledger.templates.Template;
import org.keyledger.templates.Templates;

/// What happens when a period is run more than once, or when what it stands on has changed in between.
@RunsBatch
class ResumeAndRepeatTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path folder;

    private SmallEvidence evidence;
    private LedgerContext context;
    private JobSettings settings;

    @BeforeEach
    void open() throws IOException {
        evidence = new SmallEvidence(folder.resolve("evidence")).month(OCTOBER).month(NOVEMBER);
        settings = JobSettings.of("test", new Source.Evidence(evidence.root()), folder.resolve("reports"));
        context = LedgerContext.onH2(folder.resolve("history/ledger"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void beginsAfreshRatherThanResumeWhenAnAccountHasComeInBetween() throws IOException {
        evidence.account(OCTOBER, "111122223333").account(OCTOBER, "444455556666");
        breakOffWhileWriting(OCTOBER);

        evidence.account(OCTOBER, "222233334444");
        RunResult result = run(OCTOBER, false);

        assertThat(result.coverage().read()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("reports/2026-10/findings.csv"))).contains("222233334444");
    }

    @Test
    void beginsAfreshWhenARerunIsAskedForThoughTheLastOneBrokeOff() throws IOException {
        evidence.account(OCTOBER, "111122223333");
        breakOffWhileWriting(OCTOBER);

        assertThat(run(OCTOBER, true).coverage().read()).isEqualTo(1);
    }

    @Test
    void beginsAfreshWithOtherTemplatesAndSaysSoOfACompletePeriod() throws IOException {
        evidence.account(OCTOBER, "111122223333");
        breakOffWhileWriting(OCTOBER);
        settings = with(template("mail/leadership.txt", "Ours, [(${mail.period})]"));

        assertThat(run(OCTOBER, false).problems()).isEmpty();
        assertThat(folder.resolve("reports/2026-10/mail/leadership.txt")).content()
                .endsWith("\n\nOurs, October 2026\n");
        assertThat(context.bean(LedgerReader.class).period(OCTOBER).orElseThrow().settingsHash())
                .isEqualTo(settings.hash());

        settings = with(template("mail/leadership.txt", "Theirs, [(${mail.period})]"));
        assertThat(run(OCTOBER, false).problems()).isNotEmpty();
        assertThat(run(OCTOBER, true).problems()).isEmpty();
        assertThat(folder.resolve("reports/2026-10/mail/leadership.txt")).content().contains("Theirs, October 2026");
    }

    private static Templates template(String name, String text) {
        return new Templates(Map.of(name, new Template(name, name, text)));
    }

    private JobSettings with(Templates templates) {
        return new JobSettings(settings.name(), settings.source(), settings.reports(), settings.baseline(),
                settings.assessment(), settings.database(), settings.acknowledgedAccounts(), settings.concurrency(),
                settings.trendPeriods(), settings.exceptions(), settings.scp(), templates,
                settings.delivery());
    }

    @Test
    void keepsOpenWhatIsMissingFromEvidenceThatListsNoOrganization() throws IOException {
        evidence.account(OCTOBER, "111122223333").account(OCTOBER, "444455556666");
        evidence.account(NOVEMBER, "111122223333");
        run(OCTOBER, false);

        RunResult result = run(NOVEMBER, false);

        assertThat(result.partial()).isTrue();
        assertThat(result.coverage().failed()).isEqualTo(1);
        assertThat(result.problems()).anyMatch(problem -> problem.contains("444455556666"));
        assertThat(findings(NOVEMBER)).filteredOn(finding -> finding.key().account().value().equals("444455556666"))
                .isNotEmpty().extracting(FindingRecord::status).containsOnly(FindingStatus.NOT_READ);
    }

    @Test
    void saysSoWhenTheFilesOfACompletePeriodAreNoLongerWhatWasWritten() throws IOException {
        evidence.account(OCTOBER, "111122223333");
        run(OCTOBER, false);
        Files.writeString(folder.resolve("reports/2026-10/findings.csv"), "nothing was found");

        RunResult changed = run(OCTOBER, false);

        assertThat(changed.alreadyComplete()).isTrue();
        assertThat(changed.partial()).isTrue();
        assertThat(changed.problems()).anyMatch(problem -> problem.contains("2026-10/findings.csv")
                && problem.contains("--rerun"));
        assertThat(run(OCTOBER, true).partial()).isFalse();
        assertThat(run(OCTOBER, false).partial()).isFalse();
    }

    @Test
    void saysWhichLaterPeriodsWereBuiltOnWhatARerunHasChanged() throws IOException {
        evidence.account(OCTOBER, "111122223333").account(NOVEMBER, "111122223333");
        run(OCTOBER, false);
        run(NOVEMBER, false);

        assertThat(run(OCTOBER, true).problems()).isEmpty();
        evidence.account(OCTOBER, "111122223333", "true,2026-10-20T00:00:00Z");

        assertThat(run(OCTOBER, true).problems())
                .containsExactly(
                        "2026-11 was built on another 2026-10; work through it again with --rerun, oldest first.");
    }

    @Test
    void isPartialForDamageInAnAccountThatIsAcknowledgedAsUnreadable() throws IOException {
        evidence.account(OCTOBER, "111122223333", "maybe,2020-01-01T00:00:00Z");
        settings = new JobSettings(settings.name(), settings.source(), settings.reports(), settings.baseline(),
                settings.assessment(), settings.database(), List.of(new AcknowledgedAccount(
                        new AccountId("111122223333"), "no role yet", LocalDate.of(2026, 12, 31))),
                settings.concurrency(), settings.trendPeriods(), settings.exceptions(), settings.scp(),
                settings.templates(),
                settings.delivery());

        assertThat(run(OCTOBER, false).partial()).isTrue();
    }

    @Test
    void saysWhenTheBaselineIsNotInTheLedger() throws IOException {
        evidence.account(OCTOBER, "111122223333");
        settings = new JobSettings(settings.name(), settings.source(), settings.reports(),
                Optional.of(YearMonth.of(2025, 1)), settings.assessment(), settings.database(), List.of(),
                settings.concurrency(), settings.trendPeriods(), settings.exceptions(), settings.scp(),
                settings.templates(),
                settings.delivery());

        assertThat(run(OCTOBER, false).problems()).anyMatch(problem -> problem.contains("baseline 2025-01"));
    }

    /// A file where the period's folder is to be stops the run at its first report, after all accounts are recorded.
    private void breakOffWhileWriting(YearMonth period) throws IOException {
        Path inTheWay = folder.resolve("reports").resolve(period.toString());
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "");
        assertThatThrownBy(() -> run(period, false)).isInstanceOf(LedgerJobException.class)
                .hasMessageContaining("failed in step 'write");
        Files.delete(inTheWay);
    }

    private List<FindingRecord> findings(YearMonth period) {
        List<FindingRecord> findings = new java.util.ArrayList<>();
        for (Severity severity : Severity.values()) {
            context.bean(LedgerReader.class).forEachFinding(period, Optional.of(severity),
                    (_, finding) -> findings.add(finding));
        }
        return findings;
    }

    private RunResult run(YearMonth period, boolean rerun) {
        return context.job().run(new RunRequest(settings, evidence.root(), period, rerun), ProgressListener.SILENT);
    }
}
