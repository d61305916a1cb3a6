package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.ControlCatalogue;
import org.keyledger.assess.Controls;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.evidence.KeyIds;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccessKeyMetadata;
import org.keyledger.iam.KeyStatus;
import org.keyledger.trends.LedgerOfMonths;

/// The long lists of a report, as [ReportBuilder] hands them on.
class LedgerLinesTests {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String PAYMENTS = "111122223333";
    private static final String SEARCH = "444455556666";
    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05Z");

    private final LedgerOfMonths ledger = new LedgerOfMonths();

    @Test
    void givesAFindingEverythingThatAReaderNeeds() {
        AccessKeyMetadata listed = new AccessKeyMetadata("svc-a", new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
                KeyStatus.ACTIVE, LONG_AGO);
        ledger.month(OCTOBER, payments(stale("svc-a")).with(KeyIds.of(listed)).read());

        FindingLine finding = only(build(OCTOBER).findings());

        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.title()).isEqualTo("Key older than its limit");
        assertThat(finding.accountName()).isEqualTo("payments");
        assertThat(finding.unit()).isEqualTo("Production/Payments");
        assertThat(finding.status()).isEqualTo("New");
        assertThat(finding.observed()).isEqualTo("2494 days");
        assertThat(finding.limit()).isEqualTo("at most 365 days");
        assertThat(finding.command()).isEqualTo("aws iam update-access-key --status Inactive --user-name 'svc-a'"
                + " --access-key-id AKIAIOSFODNN7EXAMPLE");
        assertThat(finding.source()).isEqualTo("accounts/111122223333/credential-report.csv line 2");
        assertThat(finding.reportTime()).contains(KeyBuilder.AS_OF.minusSeconds(3_600));
        assertThat(finding.controlIds()).hasSize(10).contains("2.12", "AC-2(1), AC-2(3), AC-3(15)");
    }

    @Test
    void putsAPlaceholderWhereTheKeyIdIsUnknown() {
        ledger.month(OCTOBER, payments(stale("svc-a")).read());

        FindingLine finding = only(build(OCTOBER).findings());

        assertThat(finding.keyId()).isEqualTo("(not collected)");
        assertThat(finding.command()).endsWith("--access-key-id KEY-ID");
    }

    @Test
    void offersNoCommandForTheRootUserWhomIamCommandsCannotName() {
        ledger.month(OCTOBER, payments(stale("ignored").ofRoot()).read());

        assertThat(rows(build(OCTOBER).findings())).extracting(FindingLine::control, FindingLine::command)
                .contains(tuple("root-key", ""), tuple("stale-key", ""));
    }

    @Test
    void countsTheMonthsThatAFindingIsOpenFromOne() {
        for (YearMonth month : List.of(AUGUST, SEPTEMBER, OCTOBER)) {
            ledger.month(month, payments(stale("svc-a")).read());
        }

        assertThat(only(build(AUGUST).findings()).monthsOpen()).isEqualTo(1);
        assertThat(only(build(OCTOBER).findings()).monthsOpen()).isEqualTo(3);
        assertThat(only(build(OCTOBER).findings()).firstSeen()).isEqualTo(AUGUST);
        assertThat(only(build(OCTOBER).findings()).status()).isEqualTo("Carried");
    }

    @Test
    void countsMonthsOpenThroughMonthsThatWereNeverRun() {
        ledger.month(AUGUST.minusYears(1), payments(stale("svc-a")).read());
        ledger.month(AUGUST, payments(stale("svc-a")).read());

        assertThat(only(build(AUGUST).findings()).monthsOpen()).isEqualTo(13);
    }

    @Test
    void keepsFindingsOfAnAccountThatCouldNotBeReadOpenAndSaysSo() {
        ledger.month(SEPTEMBER, payments(stale("svc-a")).read());
        ledger.month(OCTOBER, payments().failed());

        FindingLine finding = only(build(OCTOBER).findings());

        assertThat(finding.status()).isEqualTo("Not read this period");
        assertThat(finding.reportTime()).isEmpty();
        assertThat(finding.monthsOpen()).isEqualTo(2);
        assertThat(build(OCTOBER).changes().count()).isZero();
    }

    @Test
    void listsTheWorstFirstThenByAccountAndPlaceInTheReport() {
        ledger.month(OCTOBER, account(SEARCH).with(stale("svc-c")).read(),
                payments(unused("svc-a"), stale("svc-b"), stale("x").ofRoot()).read());

        assertThat(rows(build(OCTOBER).findings())).extracting(FindingLine::severity, FindingLine::user)
                .containsExactly(tuple(Severity.CRITICAL, "<root_account>"), tuple(Severity.HIGH, "svc-b"),
                        tuple(Severity.HIGH, "<root_account>"), tuple(Severity.HIGH, "svc-c"),
                        tuple(Severity.MEDIUM, "svc-a"));
    }

    @Test
    void listsAsChangesWhatIsNewReopenedOrClosedWithTheReason() {
        ledger.month(AUGUST, payments(stale("svc-back"), stale("svc-carried")).read());
        ledger.month(SEPTEMBER, payments(inactive("svc-back"), stale("svc-carried"), stale("svc-gone"),
                stale("svc-key-gone"), stale("svc-off"), unused("svc-resolved")).read(),
                account(SEARCH).with(stale("svc-vanished")).read());
        ledger.month(OCTOBER,
                payments(stale("svc-back"), stale("svc-carried"), young("svc-key-gone").ofUserCreatedAt(LONG_AGO),
                        inactive("svc-off"), usedAgain("svc-resolved"), stale("svc-new")).read());

        assertThat(rows(build(OCTOBER).changes())).extracting(FindingLine::user, FindingLine::status)
                .containsExactlyInAnyOrder(tuple("svc-new", "New"), tuple("svc-back", "Reopened"),
                        tuple("svc-gone", "Closed: user deleted"), tuple("svc-key-gone", "Closed: key rotated"),
                        tuple("svc-off", "Closed: key deactivated"), tuple("svc-resolved", "Closed: used again"),
                        tuple("svc-vanished", "Closed: account no longer listed"));
    }

    @Test
    void namesAVanishedAccountByItsIdAlone() {
        ledger.month(SEPTEMBER, payments(stale("svc-a")).read());
        ledger.month(OCTOBER, account(SEARCH).read());

        FindingLine closed = only(build(OCTOBER).changes());

        assertThat(closed.accountId()).isEqualTo(PAYMENTS);
        assertThat(closed.accountName()).isEmpty();
        assertThat(closed.reportTime()).isEmpty();
        assertThat(closed.monthsOpen()).isEqualTo(2);
    }

    @Test
    void listsTheFullPopulationPassesToo() {
        ledger.month(OCTOBER, payments(young("svc-a"), inactive("svc-b")).read(),
                account(SEARCH).with(stale("svc-c")).read());

        assertThat(rows(build(OCTOBER).keys())).extracting(KeyLine::user, KeyLine::status, KeyLine::findings,
                KeyLine::worst).containsExactly(tuple("svc-a", "Active", 0, Optional.empty()),
                        tuple("svc-b", "Inactive", 0, Optional.empty()),
                        tuple("svc-c", "Active", 1, Optional.of(Severity.HIGH)));
    }

    @Test
    void tellsOfAKeyWhatIsKnownInWholeDays() {
        ledger.month(OCTOBER, payments(activeKey().ofUser("svc-a").createdAt(daysBeforeOctobersRun(10))
                .usedAt(daysBeforeOctobersRun(3).plusSeconds(1))).read());

        KeyLine key = only(build(OCTOBER).keys());

        assertThat(key.ageDays()).isEqualTo(OptionalLong.of(10));
        assertThat(key.idleDays()).isEqualTo(OptionalLong.of(2));
        assertThat(key.arn()).isEqualTo("arn:aws:iam::111122223333:user/svc-a");
        assertThat(key.lastUsedService()).isEqualTo("s3");
        assertThat(key.source()).isEqualTo("accounts/111122223333/credential-report.csv line 2");
        assertThat(key.verdicts()).hasSize(Controls.ALL.size()).contains("Clear", "Undetermined");
        assertThat(key.verdicts().get(indexOf("stale-key"))).isEqualTo("Clear");
        assertThat(key.verdicts().get(indexOf("admin-key"))).isEqualTo("Undetermined");
        assertThat(key.isNew()).isEqualTo("Yes");
    }

    @Test
    void tellsOfAKeyWhatIsUnknownInWords() {
        ledger.month(OCTOBER,
                payments(activeKey().ofUser("svc-a").createdNobodyKnowsWhen().neverUsed()).read());

        KeyLine key = only(build(OCTOBER).keys());

        assertThat(key.created()).isEmpty();
        assertThat(key.ageDays()).isEmpty();
        assertThat(key.idleDays()).isEmpty();
        assertThat(key.lastUsedNote()).isEqualTo("never recorded");
        assertThat(key.keyId()).isEqualTo("(not collected)");
        assertThat(key.isNew()).isEqualTo("Unknown");
        assertThat(key.createdBy()).isEqualTo("Not known: key events were not collected");
    }

    @Test
    void listsUndeterminedVerdictsWithTheirReasonsApartFromFindings() {
        ledger.month(OCTOBER, payments(young("svc-a")).read());

        AuditReport report = build(OCTOBER);

        assertThat(report.findings().count()).isZero();
        assertThat(rows(report.undetermined())).extracting(UndeterminedLine::control, UndeterminedLine::reason)
                .containsExactly(tuple("admin-key", "account-authorization-details.json was not collected"),
                        tuple("orphaned-key", "the evidence has no directory of people"));
    }

    @Test
    void listsProblemsInWordsAndFilesWithHashes() {
        EvidenceFile organization = new EvidenceFile("organization.json", 12, "ab".repeat(32));
        List<EvidenceProblem> problems = new ArrayList<>();
        for (Impact impact : Impact.values()) {
            problems.add(new EvidenceProblem(impact, "directory.csv", 7, "status", "?", "is odd", "Mend it."));
        }
        ledger.month(OCTOBER, payments().withUnreadRows(1).read()).with(OCTOBER, problems, List.of(organization));

        AuditReport report = build(OCTOBER);

        assertThat(rows(report.problems())).extracting(ProblemLine::accountId, ProblemLine::impact).containsExactly(
                tuple("", "Account not read"), tuple("", "Row not read"), tuple("", "Value unknown"),
                tuple("", "Note"), tuple(PAYMENTS, "Row not read"));
        assertThat(rows(report.files()))
                .containsExactly(new FileLine("organization.json", 12, organization.sha256()));
    }

    private AuditReport build(YearMonth period) {
        return new ReportBuilder(ledger.reader(), ControlCatalogue.load(), "0.1.0").build(period, Optional.empty(), 12,
                List.of());
    }

    private static int indexOf(String control) {
        return Controls.ALL.stream().map(each -> each.id().value()).toList().indexOf(control);
    }

    private static AccountBuilder payments(KeyBuilder... keys) {
        return account(PAYMENTS).with(keys);
    }

    /// A machine's key that only stale-key minds, highly, in each of the months.
    private static KeyBuilder stale(String user) {
        return activeKey().ofUser(user).createdAt(LONG_AGO).usedAt(daysBeforeOctobersRun(1));
    }

    private static KeyBuilder inactive(String user) {
        return inactiveKey().ofUser(user).createdAt(LONG_AGO).usedAt(daysBeforeOctobersRun(1));
    }

    private static KeyBuilder young(String user) {
        return activeKey().ofUser(user).createdAt(daysBeforeOctobersRun(5)).usedAt(daysBeforeOctobersRun(1));
    }

    /// A machine's key that only unused-key minds.
    private static KeyBuilder unused(String user) {
        return usedAgain(user).usedAt(daysBeforeOctobersRun(150));
    }

    private static KeyBuilder usedAgain(String user) {
        return activeKey().ofUser(user).createdAt(daysBeforeOctobersRun(200)).usedAt(daysBeforeOctobersRun(1));
    }

    private static Instant daysBeforeOctobersRun(long days) {
        return LedgerOfMonths.endOf(OCTOBER).minus(Duration.ofDays(days));
    }

    private static <T> T only(Rows<T> rows) {
        assertThat(rows(rows)).hasSize(1);
        return rows(rows).getFirst();
    }

    private static <T> List<T> rows(Rows<T> rows) {
        List<T> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }
}
