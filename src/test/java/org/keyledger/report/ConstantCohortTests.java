package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.assess.ControlCatalogue;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.iam.AccountId;
import org.keyledger.trends.LedgerOfMonths;
import org.keyledger.trends.Metric;
import org.keyledger.trends.SampleMonths;

/// The sample organization in a month in which one account more cannot be read.
class ConstantCohortTests {

    @TempDir
    Path evidence;

    private SampleMonths sample;
    private YearMonth first;
    private YearMonth second;
    private AccountId lost;
    private AuditReport before;
    private AuditReport report;
    private AuditReport withoutTheAccount;

    @BeforeEach
    void loseAnAccountInTheSecondMonth() throws IOException {
        sample = new SampleMonths(new SampleSpec(12, 15, 2, 7, YearMonth.of(2026, 11)), evidence);
        first = sample.periods().getFirst();
        second = sample.periods().getLast();
        lost = sample.accounts(first).stream().filter(account -> account.report().isPresent())
                .max(java.util.Comparator.comparing(account -> account.report().get().entries().size())).orElseThrow()
                .account().id();
        LedgerOfMonths ledger = ledger(UnaryOperator.identity(), this::losing);
        before = build(ledger, first);
        report = build(ledger, second);
        withoutTheAccount = build(ledger(this::leavingOut, this::leavingOut), second);
    }

    @Test
    void keepsTheAccountsFindingsOpenAndMarksThem() {
        List<FindingLine> was = of(before.findings());
        List<FindingLine> is = of(report.findings());

        assertThat(was).isNotEmpty();
        assertThat(is).extracting(FindingLine::status).containsOnly("Not read this period");
        assertThat(is).usingRecursiveFieldByFieldElementComparatorOnFields("severity", "control", "user", "keyId",
                "firstSeen", "observed").containsExactlyElementsOf(was);
        assertThat(of(report.changes())).isEmpty();
    }

    @Test
    void addsUpWhatBecameOfFindings() {
        FindingFlow flow = report.flow();

        assertThat(flow.before()).isEqualTo(before.findings().count());
        assertThat(flow.open()).isEqualTo(report.findings().count());
        assertThat(flow.notRead()).isGreaterThanOrEqualTo(of(report.findings()).size());
        assertThat(flow.before() + flow.opened() + flow.reopened()).isEqualTo(
                flow.open() + flow.closed().values().stream().mapToLong(Long::longValue).sum());
        assertThat(flow.closed()).isNotEmpty();
        assertThat(before.flow().before()).isZero();
    }

    @Test
    void countsThemInTheTotalAndNotInTheCohort() {
        for (Metric metric : List.of(Metric.OPEN_FINDINGS_CRITICAL, Metric.OPEN_FINDINGS_HIGH,
                Metric.OPEN_FINDINGS_MEDIUM, Metric.OPEN_FINDINGS_LOW)) {
            String severity = metric.title().substring("Open findings, ".length());
            long kept = of(before.findings()).stream()
                    .filter(finding -> finding.severity().label().equalsIgnoreCase(severity)).count();

            assertThat(line(report, metric).now().numerator()).as(metric.title())
                    .isEqualTo(line(withoutTheAccount, metric).now().numerator() + kept);
            assertThat(line(report, metric).cohortNow()).as(metric.title())
                    .isEqualTo(line(withoutTheAccount, metric).cohortNow());
        }
        assertThat(line(report, Metric.KEYS_ACTIVE).now()).isEqualTo(line(withoutTheAccount, Metric.KEYS_ACTIVE).now());
        assertThat(line(report, Metric.KEYS_ACTIVE).before().orElseThrow().numerator())
                .isGreaterThan(line(withoutTheAccount, Metric.KEYS_ACTIVE).before().orElseThrow().numerator());
    }

    @Test
    void comparesEveryMetricAsIfTheAccountHadNeverBeen() {
        for (Metric metric : Metric.values()) {
            MetricLine line = line(report, metric);
            MetricLine expected = line(withoutTheAccount, metric);

            assertThat(line.cohortBefore()).as(metric.title()).isPresent().isEqualTo(expected.cohortBefore());
            assertThat(line.cohortNow()).as(metric.title()).isPresent().isEqualTo(expected.cohortNow());
            assertThat(line.change()).as(metric.title()).isEqualTo(expected.change());
            assertThat(line.direction()).as(metric.title()).isEqualTo(expected.direction());
        }
    }

    @Test
    void drawsTheCohortsTrendsTheScoreIncludedAsIfTheAccountHadNeverBeen() {
        assertThat(report.trends()).extracting(TrendSeries::id).contains("score", "mean-time-to-remediate");
        assertThat(report.trends()).extracting(ConstantCohortTests::cohort)
                .isEqualTo(withoutTheAccount.trends().stream().map(ConstantCohortTests::cohort).toList());
        assertThat(cohort(report.trends().getLast())).isNotEmpty();
    }

    @Test
    void givesTheScoresOfTheCohortWhereThoseOfTheWholeCannotBeCompared() {
        List<TrendSeries.Point> score = report.trends().getLast().points();

        assertThat(report.score().previous()).isEmpty();
        assertThat(report.score().comparison()).isEqualTo("not comparable with October 2026: other accounts were read;"
                + " on those read both times " + (int) score.getFirst().cohort().orElseThrow() + " then and "
                + (int) score.getLast().cohort().orElseThrow() + " now");
    }

    private static List<Double> cohort(TrendSeries series) {
        return series.points().stream().map(TrendSeries.Point::cohort).map(value -> value.orElse(Double.NaN)).toList();
    }

    private static MetricLine line(AuditReport report, Metric metric) {
        return report.metrics().stream().filter(line -> line.id().equals(metric.id())).findFirst().orElseThrow();
    }

    private List<FindingLine> of(Rows<FindingLine> lines) {
        List<FindingLine> found = new ArrayList<>();
        lines.forEach(line -> {
            if (line.accountId().equals(lost.value())) {
                found.add(line);
            }
        });
        return found;
    }

    private LedgerOfMonths ledger(UnaryOperator<List<AccountEvidence>> changeOfFirst,
            UnaryOperator<List<AccountEvidence>> changeOfSecond) {
        LedgerOfMonths ledger = new LedgerOfMonths();
        sample.into(ledger, first, changeOfFirst);
        sample.into(ledger, second, changeOfSecond);
        return ledger;
    }

    private List<AccountEvidence> losing(List<AccountEvidence> accounts) {
        return accounts.stream()
                .map(account -> account.account().id().equals(lost) ? SampleMonths.failed(account) : account).toList();
    }

    private List<AccountEvidence> leavingOut(List<AccountEvidence> accounts) {
        return accounts.stream().filter(account -> !account.account().id().equals(lost)).toList();
    }

    private static AuditReport build(LedgerOfMonths ledger, YearMonth period) {
        return new ReportBuilder(ledger.reader(), ControlCatalogue.load(), "0.1.0").build(period, Optional.empty(), 12,
                List.of());
    }
}
