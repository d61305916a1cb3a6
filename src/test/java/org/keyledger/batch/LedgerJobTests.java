package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobSettings;
import org.keyledger.job.OpenFindings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.job.Source;
import org.keyledger.report.ManifestVerifier;

@RunsBatch
class LedgerJobTests {

    private static final YearMonth LAST = YearMonth.of(2026, 10);

    @TempDir
    static Path sample;

    @TempDir
    Path reports;

    @BeforeAll
    static void writeSample() throws Exception {
        new SampleOrganization(new SampleSpec(12, 10, 3, 7, LAST)).write(sample);
    }

    @Test
    void runsMonthAfterMonthAndLeavesReportsThatVerify() {
        try (LedgerContext context = LedgerContext.onH2(reports.resolve("history/ledger"))) {
            RunResult first = run(context, LAST.minusMonths(1), false);
            RunResult second = run(context, LAST, false);

            assertThat(first.coverage().listed()).isEqualTo(12);
            second.findingsBySeverity()
                    .forEach((severity, open) -> assertThat(second.openFindings()).as(severity)
                            .filteredOn(each -> each.severity().equals(severity)).satisfies(each -> {
                                assertThat(each).extracting(OpenFindings::control).contains("root-key", "stale-key")
                                        .doesNotHaveDuplicates();
                                assertThat(each.stream().mapToLong(OpenFindings::findings).sum()).isEqualTo(open);
                            }));
            assertThat(second.keys()).isPositive();
            assertThat(second.files()).extracting(file -> file.getFileName().toString()).contains("findings.csv",
                    "manifest.json", "metrics.json");
        }
        assertThat(ManifestVerifier.verify(reports)).isEmpty();
        assertThat(reports.resolve("index.html")).exists();
    }

    @Test
    void leavesACompletePeriodAloneUnlessAskedToRunItAgain() throws Exception {
        try (LedgerContext context = LedgerContext.onH2(reports.resolve("history/ledger"))) {
            RunResult first = run(context, LAST, false);
            byte[] findings = Files.readAllBytes(reports.resolve("2026-10/findings.csv"));

            assertThat(run(context, LAST, false).alreadyComplete()).isTrue();
            RunResult again = run(context, LAST, true);

            assertThat(again.alreadyComplete()).isFalse();
            assertThat(again.findingsBySeverity()).isEqualTo(first.findingsBySeverity());
            assertThat(Files.readAllBytes(reports.resolve("2026-10/findings.csv"))).isEqualTo(findings);
        }
    }

    @Test
    void worksThroughACompletePeriodAgainWhenMissingEvidenceHasCome() throws Exception {
        Path report = sample.resolve("2026-08/accounts/111122223333/credential-report.csv");
        Path outcome = report.resolveSibling("outcome.json");
        Path aside = Files.createDirectory(reports.resolve("aside"));
        YearMonth month = LAST.minusMonths(2);
        try (LedgerContext context = LedgerContext.onH2(reports.resolve("history/ledger"))) {
            Files.move(report, aside.resolve("csv"));
            Files.move(outcome, aside.resolve("json"));
            RunResult without = run(context, month, false);
            RunResult still = run(context, month, false);
            Files.move(aside.resolve("csv"), report);
            Files.move(aside.resolve("json"), outcome);
            RunResult with = run(context, month, false);
            RunResult again = run(context, month, false);

            assertThat(still.alreadyComplete()).isTrue();
            assertThat(with.alreadyComplete()).isFalse();
            assertThat(with.coverage().read()).isEqualTo(without.coverage().read() + 1);
            assertThat(again.alreadyComplete()).isTrue();
        }
    }

    private RunResult run(LedgerContext context, YearMonth period, boolean rerun) {
        JobSettings settings = JobSettings.of("test", new Source.Evidence(sample), reports);
        return context.job().run(new RunRequest(settings, sample, period, rerun), ProgressListener.SILENT);
    }
}
