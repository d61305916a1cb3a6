package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.ControlCatalogue;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.iam.Answer;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.trends.LedgerOfMonths;
import org.keyledger.trends.Measurement;

class ReportBuilderTests {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String PAYMENTS = "111122223333";
    private static final String SEARCH = "444455556666";
    private static final String SANDBOX = "777788889999";

    private final LedgerOfMonths ledger = new LedgerOfMonths();

    @Test
    void refusesAPeriodThatTheLedgerDoesNotHoldCompletely() {
        ledger.begunOnly(OCTOBER);

        assertThatIllegalStateException().isThrownBy(() -> build(OCTOBER))
                .withMessage("the ledger does not hold 2026-10");
        assertThatIllegalStateException().isThrownBy(() -> build(SEPTEMBER));
    }

    @Test
    void reconcilesItsCoverage() {
        Instant early = LedgerOfMonths.endOf(OCTOBER).minusSeconds(9_000);
        Instant late = LedgerOfMonths.endOf(OCTOBER).minusSeconds(60);
        ledger.month(OCTOBER,
                account(PAYMENTS).with(stale(OCTOBER, "svc-a").beside(inactiveKey())).reportedAt(late).read(),
                account(SEARCH).with(stale(OCTOBER, "svc-b")).withUnreadRows(2).reportedAt(early).read(),
                account(SANDBOX).failed(), account("123456789012").skipped());

        Coverage coverage = build(OCTOBER).coverage();

        assertThat(coverage).isEqualTo(new Coverage(4, 2, 1, 1, 1, 2, 2, 3, Optional.of(early), Optional.of(late),
                false, "2 of 4 accounts read (1 of them in part), 1 could not be read, 1 skipped."));
    }

    @Test
    void callsCoverageCompleteWhereOnlyWhatWasSkippedIsMissing() {
        ledger.month(OCTOBER, account(PAYMENTS).read(), account(SEARCH).skipped());

        assertThat(build(OCTOBER).coverage().complete()).isTrue();
        assertThat(build(OCTOBER).coverage().sentence()).isEqualTo("1 of 2 accounts read, 1 skipped.");
    }

    @Test
    void callsCoverageIncompleteWhereTheOrganizationItselfWasReadInPart() {
        ledger.month(OCTOBER, account(PAYMENTS).read()).with(OCTOBER, List.of(new EvidenceProblem(Impact.ACCOUNT_UNREAD,
                "accounts/backup", 0, "", "", "is no account", "Remove it.")), List.of());

        assertThat(build(OCTOBER).coverage().complete()).isFalse();
    }

    @Test
    void comparesWithTheConfiguredBaselineElseWithTheFirstPeriod() {
        for (YearMonth month : List.of(AUGUST, SEPTEMBER, OCTOBER)) {
            ledger.month(month, account(PAYMENTS).read());
        }

        assertThat(build(OCTOBER).heading().baseline()).contains(AUGUST);
        assertThat(build(OCTOBER).heading().previous()).contains(SEPTEMBER);
        assertThat(build(OCTOBER, Optional.of(SEPTEMBER), 12).heading().baseline()).contains(SEPTEMBER);
        assertThat(build(OCTOBER, Optional.of(YearMonth.of(2020, 1)), 12).heading().baseline()).contains(AUGUST);
        assertThat(build(SEPTEMBER, Optional.of(OCTOBER), 12).heading().baseline()).contains(AUGUST);
    }

    @Test
    void comparesTheFirstPeriodWithNothing() {
        ledger.month(AUGUST, account(PAYMENTS).with(stale(AUGUST, "svc-a")).read());

        AuditReport report = build(AUGUST);

        assertThat(report.heading().baseline()).isEmpty();
        assertThat(report.heading().previous()).isEmpty();
        assertThat(report.changes().count()).isZero();
        assertThat(report.metrics()).allSatisfy(line -> {
            assertThat(line.before()).isEmpty();
            assertThat(line.change()).isEqualTo("n/a");
            assertThat(line.direction()).isEqualTo(Direction.NOT_COMPARABLE);
        });
        assertThat(report.score().previous()).isEmpty();
    }

    @Test
    void leavesLaterAndUnfinishedPeriodsOutOfAnEarlierReport() {
        ledger.month(AUGUST, account(PAYMENTS).with(stale(AUGUST, "svc-a")).read());
        ledger.month(OCTOBER, account(PAYMENTS).read());
        ledger.begunOnly(SEPTEMBER);

        assertThat(build(OCTOBER).heading().previous()).contains(AUGUST);
        assertThat(build(AUGUST).trends().getFirst().points()).extracting(TrendSeries.Point::period)
                .containsExactly(AUGUST);
    }

    @Test
    void comparesTheCohortSoThatAnUnreadableAccountMovesNothing() {
        ledger.month(SEPTEMBER, account(PAYMENTS).with(stale(SEPTEMBER, "svc-a")).read(),
                account(SEARCH).with(stale(SEPTEMBER, "svc-b")).read());
        ledger.month(OCTOBER, account(PAYMENTS).with(stale(OCTOBER, "svc-a")).read(), account(SEARCH).failed());

        MetricLine active = metric(build(OCTOBER), "keys-active");

        assertThat(active.before().orElseThrow().text()).isEqualTo("2");
        assertThat(active.now().text()).isEqualTo("1");
        assertThat(active.cohortBefore().orElseThrow().text()).isEqualTo("1");
        assertThat(active.cohortNow().orElseThrow().text()).isEqualTo("1");
        assertThat(active.change()).isEqualTo("±0");
        assertThat(active.direction()).isEqualTo(Direction.SAME);
        assertThat(active.coverage()).isEqualTo("1 of 2 accounts");
    }

    @Test
    void comparesTheScoreWhereTheSameAccountsWereRead() {
        ledger.month(SEPTEMBER, account(PAYMENTS).with(stale(SEPTEMBER, "svc-a")).read(), account(SEARCH).failed());
        ledger.month(OCTOBER, account(PAYMENTS).with(young(OCTOBER, "svc-b")).read(), account(SEARCH).failed());

        assertThat(build(OCTOBER).score().previous()).isEqualTo(build(SEPTEMBER).score().value()).isPresent();
        assertThat(build(OCTOBER).score().comparison()).isEmpty();
    }

    @Test
    void comparesNoScoreOfOtherAccounts() {
        ledger.month(AUGUST, account(PAYMENTS).read(), account(SEARCH).with(stale(AUGUST, "svc-a")).read());
        ledger.month(SEPTEMBER, account(PAYMENTS).read(), account(SEARCH).failed());
        ledger.month(OCTOBER, account(PAYMENTS).withUnreadRows(1).read(), account(SEARCH).failed());

        for (YearMonth month : List.of(SEPTEMBER, OCTOBER)) {
            assertThat(build(month).score().previous()).as(month.toString()).isEmpty();
        }
        assertThat(build(AUGUST).score().comparison()).isEmpty();
        assertThat(build(SEPTEMBER).score().comparison())
                .isEqualTo("not comparable with August 2026: other accounts were read; on those read both times 90 then"
                        + " and 90 now");
        assertThat(build(OCTOBER).score().comparison())
                .isEqualTo("not comparable with September 2026: other accounts were read");
    }

    @Test
    void countsTheVerdictsOfEachControlToAllKeys() {
        ledger.month(OCTOBER,
                account(PAYMENTS).with(stale(OCTOBER, "svc-a"), activeKey().ofUser("svc-b").createdNobodyKnowsWhen())
                        .read(),
                account(SEARCH).with(young(OCTOBER, "svc-c")).read(), account(SANDBOX).failed());

        AuditReport report = build(OCTOBER);

        assertThat(report.controls()).allSatisfy(line -> assertThat(line.flagged() + line.undetermined() + line.clear())
                .as(line.id()).isEqualTo(report.coverage().keys()));
        assertThat(control(report, "stale-key")).extracting(ControlLine::flagged, ControlLine::undetermined,
                ControlLine::clear, ControlLine::newFindings, ControlLine::closedFindings)
                .containsExactly(1L, 1L, 1L, 1L, 0L);
    }

    @Test
    void countsNewAndClosedFindingsOfEachControl() {
        ledger.month(SEPTEMBER, account(PAYMENTS).with(stale(SEPTEMBER, "svc-a")).read(),
                account(SEARCH).with(stale(SEPTEMBER, "svc-b")).read());
        ledger.month(OCTOBER, account(PAYMENTS).with(stale(OCTOBER, "svc-c")).read());

        assertThat(control(build(OCTOBER), "stale-key")).extracting(ControlLine::newFindings,
                ControlLine::closedFindings).containsExactly(1L, 2L);
    }

    @Test
    void addsUnitsUpAtTheTopWorstFirst() {
        ledger.month(OCTOBER, account(PAYMENTS).in("Production/Payments").with(young(OCTOBER, "svc-a")).read(),
                account(SEARCH).in("Production/Search").failed(),
                account(SANDBOX).in("Sandbox").with(stale(OCTOBER, "svc-b"), young(OCTOBER, "svc-c")).read(),
                account("123456789012").in("").read(), account("210987654321").in("Archive").read());

        assertThat(build(OCTOBER).units())
                .extracting(UnitLine::name, UnitLine::accounts, UnitLine::accountsRead, UnitLine::keys, UnitLine::high)
                .containsExactly(tuple("Sandbox", 1L, 1L, 2L, 1L), tuple("Archive", 1L, 1L, 0L, 0L),
                        tuple("No organizational unit", 1L, 1L, 0L, 0L), tuple("Production", 2L, 1L, 1L, 0L));
    }

    @Test
    void listsEveryAccountReadOrNot() {
        ledger.month(OCTOBER, account(PAYMENTS).with(stale(OCTOBER, "svc-a")).read(),
                account(SEARCH).withUnreadRows(1).read(), account(SANDBOX).failed(),
                account("888899990000").skipped());

        List<AccountLine> accounts = rows(build(OCTOBER).accounts());

        assertThat(accounts).extracting(AccountLine::accountId, AccountLine::outcome, AccountLine::reason,
                AccountLine::high).containsExactly(tuple(PAYMENTS, "Read", "", 1L),
                        tuple(SEARCH, "Read in part", "See the coverage sheet", 0L),
                        tuple(SANDBOX, "Failed", "AccessDenied: AssumeRole: not authorized", 0L),
                        tuple("888899990000", "Skipped", "the account is SUSPENDED", 0L));
        assertThat(accounts.get(2).remedy()).isNotBlank();
    }

    @Test
    void showsTheLastPeriodsOfTheTrendOldestFirst() {
        for (YearMonth month : List.of(AUGUST, SEPTEMBER, OCTOBER)) {
            ledger.month(month, account(PAYMENTS).with(stale(month, "svc-a")).read());
        }

        List<TrendSeries> trends = build(OCTOBER, Optional.empty(), 2).trends();

        assertThat(trends).allSatisfy(series -> assertThat(series.points()).extracting(TrendSeries.Point::period)
                .containsExactly(SEPTEMBER, OCTOBER));
        assertThat(trends).extracting(TrendSeries::id).contains("keys-over-90-days").last()
                .isEqualTo(Measurement.SCORE);
    }

    @Test
    void leavesAGapInTheTrendWhereNothingCouldBeRead() {
        ledger.month(SEPTEMBER, account(PAYMENTS).with(stale(SEPTEMBER, "svc-a")).read());
        ledger.month(OCTOBER, account(PAYMENTS).failed());

        TrendSeries old = build(OCTOBER).trends().stream().filter(series -> series.id().equals("keys-over-90-days"))
                .findFirst().orElseThrow();

        assertThat(old.points()).extracting(TrendSeries.Point::value).containsExactly(OptionalDouble.of(1),
                OptionalDouble.empty());
        assertThat(build(OCTOBER).score().value()).isEmpty();
        assertThat(build(OCTOBER).score().previous()).isEmpty();
    }

    @Test
    void countsAsManyRowsAsItHandsOut() {
        ledger.month(SEPTEMBER, account(PAYMENTS).with(stale(SEPTEMBER, "svc-a"), stale(SEPTEMBER, "svc-b")).read(),
                account(SEARCH).with(stale(SEPTEMBER, "svc-c")).read());
        ledger.month(OCTOBER, account(PAYMENTS).with(stale(OCTOBER, "svc-a"), person(OCTOBER, "anna")).read(),
                account(SANDBOX).withUnreadRows(1).failed()).with(OCTOBER, List.of(),
                        List.of(
                                new EvidenceFile("organization.json", 12, "ab".repeat(32))));

        AuditReport report = build(OCTOBER);

        for (Rows<?> rows : List.of(report.accounts(), report.findings(), report.undetermined(), report.keys(),
                report.changes(), report.problems(), report.files())) {
            assertThat(rows(rows)).hasSize((int) rows.count());
            assertThat(rows(rows)).as("read a second time").isEqualTo(rows(rows));
        }
        assertThat(report.findings().count()).isPositive();
        assertThat(report.changes().count()).isPositive();
        assertThat(report.undetermined().count()).isPositive();
    }

    @Test
    void namesFrameworksWithThoseOfCisFirst() {
        ledger.month(OCTOBER, account(PAYMENTS).read());

        AuditReport report = build(OCTOBER);

        assertThat(report.frameworks()).containsExactly("CIS 1.4", "CIS 3.0", "CIS 5.0", "CIS 6.0", "CIS 7.0",
                "ISO 27001:2022", "NIST 800-53 r5", "PCI DSS 4.0.1", "SOC 2", "Security Hub");
        assertThat(control(report, "orphaned-key").controlIds()).containsExactly("", "", "", "", "",
                "A.5.18*, A.6.5*", "AC-2(3), PS-4*", "8.2.5*", "CC6.2*", "IAM.25 (tags)");
    }

    @Test
    void saysWhereThereIsNoOrganization() {
        ledger.month(OCTOBER, "", account(PAYMENTS).read());

        assertThat(build(OCTOBER).heading().organization()).isEqualTo("Accounts without an organization");
    }

    @Test
    void explainsItsWordsAndPrintsItsSettings() {
        ledger.month(OCTOBER, account(PAYMENTS).read());

        AuditReport report = build(OCTOBER);

        assertThat(report.definitions()).extracting(Definition::term).contains("Coverage", "Undetermined", "Cohort")
                .doesNotHaveDuplicates();
        assertThat(report.settings()).containsExactly(new Setting("limits.human.max-age", "90"));
    }

    private AuditReport build(YearMonth period) {
        return build(period, Optional.empty(), 12);
    }

    private AuditReport build(YearMonth period, Optional<YearMonth> baseline, int trendPeriods) {
        return new ReportBuilder(ledger.reader(), ControlCatalogue.load(), "0.1.0").build(period, baseline,
                trendPeriods, List.of(new Setting("limits.human.max-age", "90")));
    }

    private static <T> List<T> rows(Rows<T> rows) {
        List<T> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }

    private static MetricLine metric(AuditReport report, String id) {
        return report.metrics().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private static ControlLine control(AuditReport report, String id) {
        return report.controls().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /// A machine's key that only stale-key minds, highly.
    private static KeyBuilder stale(YearMonth month, String user) {
        return used(activeKey().ofUser(user).createdAt(Instant.parse("2020-01-02T03:04:05Z")), month);
    }

    private static KeyBuilder young(YearMonth month, String user) {
        return used(activeKey().ofUser(user)
                .createdAt(LedgerOfMonths.endOf(month).minus(Duration.ofDays(3))), month);
    }

    private static KeyBuilder person(YearMonth month, String user) {
        return young(month, user).withPassword(Answer.YES).withMfa(Answer.YES);
    }

    private static KeyBuilder used(KeyBuilder key, YearMonth month) {
        return key.usedAt(LedgerOfMonths.endOf(month).minus(Duration.ofHours(30)));
    }
}
