package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.exceptions.Entries.forPrincipal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.assess.exceptions.Entries;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.trends.LedgerOfMonths;

/// What becomes of a finding while exceptions come and go. The key is years old in every month.
class ExceptedTests {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String ACCOUNT = "111122223333";

    private final LedgerOfMonths ledger = new LedgerOfMonths();

    @Test
    void leavesTheOpenFindingsInTheMonthInWhichItIsGrantedAndOnlyThenIsAChange() {
        ledger.month(AUGUST, read()).excepting(until("2026-12-31")).month(SEPTEMBER, read()).month(OCTOBER, read());

        assertThat(only(AUGUST).status()).isEqualTo(FindingStatus.NEW);
        assertThat(only(SEPTEMBER).status()).isEqualTo(FindingStatus.NEWLY_EXCEPTED);
        assertThat(only(SEPTEMBER).closeReason()).isEqualTo(CloseReason.EXCEPTION_GRANTED);
        assertThat(only(OCTOBER).status()).isEqualTo(FindingStatus.EXCEPTED);
        assertThat(only(OCTOBER).closeReason()).isEqualTo(CloseReason.NONE);
        assertThat(only(OCTOBER).exceptionId()).isEqualTo("EXC-1");
        assertThat(only(OCTOBER).firstSeen()).isEqualTo(AUGUST);
    }

    @Test
    void isNoChangeWhereTheFindingWasNeverOpen() {
        ledger.excepting(until("2026-12-31")).month(AUGUST, read());

        assertThat(only(AUGUST).status()).isEqualTo(FindingStatus.EXCEPTED);
        assertThat(only(AUGUST).status().isOpen()).isFalse();
    }

    @Test
    void holdsOnItsLastDayAndReopensWithItsFirstMonthOnTheNext() {
        for (String lastDay : List.of("2026-10-30", "2026-10-31", "2026-11-01")) {
            LedgerOfMonths months = new LedgerOfMonths().month(AUGUST, read()).excepting(until(lastDay))
                    .month(SEPTEMBER, read()).month(OCTOBER, read());

            FindingRecord finding = only(months, OCTOBER);
            assertThat(finding.status()).as(lastDay).isEqualTo(lastDay.equals("2026-10-30") ? FindingStatus.REOPENED
                    : FindingStatus.EXCEPTED);
            assertThat(finding.firstSeen()).isEqualTo(AUGUST);
            assertThat(finding.openedAt()).isEqualTo(LedgerOfMonths.endOf(AUGUST));
        }
    }

    @Test
    void reopensWhenItsEntryIsTakenOutAndIsCarriedFromThenOn() {
        ledger.excepting(until("2026-12-31")).month(AUGUST, read()).excepting().month(SEPTEMBER, read())
                .month(OCTOBER, read());

        assertThat(only(SEPTEMBER).status()).isEqualTo(FindingStatus.REOPENED);
        assertThat(only(SEPTEMBER).exceptionId()).isEmpty();
        assertThat(only(OCTOBER).status()).isEqualTo(FindingStatus.CARRIED);
    }

    @Test
    void staysExceptedThroughAMonthInWhichItsAccountWasNotReadWhileTheEntryIsInForce() {
        ledger.excepting(until("2026-10-15")).month(AUGUST, read()).month(SEPTEMBER, account(ACCOUNT).failed())
                .month(OCTOBER, account(ACCOUNT).failed());

        assertThat(only(SEPTEMBER).status()).isEqualTo(FindingStatus.EXCEPTED);
        assertThat(only(OCTOBER).status()).isEqualTo(FindingStatus.REOPENED);
    }

    @Test
    void staysOpenWhereItsAccountWasNotReadInTheMonthInWhichItIsGranted() {
        ledger.month(AUGUST, read()).excepting(until("2026-12-31")).month(SEPTEMBER, account(ACCOUNT).failed())
                .month(OCTOBER, read());

        assertThat(only(SEPTEMBER).status()).isEqualTo(FindingStatus.NOT_READ);
        assertThat(only(SEPTEMBER).status().isOpen()).isTrue();
        assertThat(only(OCTOBER).status()).isEqualTo(FindingStatus.NEWLY_EXCEPTED);
    }

    @Test
    void closesWithItsKeyWithoutCountingAsRemediated() {
        ledger.excepting(until("2026-12-31")).month(AUGUST, read()).month(SEPTEMBER, account(ACCOUNT).read());

        assertThat(only(SEPTEMBER).status()).isEqualTo(FindingStatus.CLOSED);
        assertThat(only(SEPTEMBER).closeReason()).isEqualTo(CloseReason.USER_DELETED);
        assertThat(sum(SEPTEMBER, "findings-closed")).isZero();
    }

    @Test
    void countsAmongTheExceptedAndNotAmongTheOpenOrTheRemediated() {
        ledger.month(AUGUST, read()).excepting(until("2026-12-31")).month(SEPTEMBER, read());

        assertThat(sum(AUGUST, "open-high")).isEqualTo(1);
        assertThat(sum(AUGUST, "findings-excepted")).isZero();
        assertThat(sum(SEPTEMBER, "open-high")).isZero();
        assertThat(sum(SEPTEMBER, "findings-excepted")).isEqualTo(1);
        assertThat(sum(SEPTEMBER, "findings-closed")).isZero();
    }

    @Test
    void closesTheExceptedFindingsOfVanishedAccounts() {
        ledger.excepting(until("2026-12-31")).month(AUGUST, read()).month(SEPTEMBER,
                account("444455556666").read());

        assertThat(only(SEPTEMBER).closeReason()).isEqualTo(CloseReason.ACCOUNT_GONE);
    }

    @Test
    void reviewsTheEntriesOfEachMonth() {
        ledger.excepting(until("2026-10-15")).month(SEPTEMBER, read()).month(OCTOBER, read()).month(NOVEMBER,
                account(ACCOUNT).failed());

        assertThat(ledger.reader().exceptions(SEPTEMBER)).singleElement()
                .satisfies(entry -> assertThat(entry.problems()).isEmpty());
        assertThat(ledger.reader().exceptions(OCTOBER)).singleElement().satisfies(entry -> {
            assertThat(entry.keys()).isEqualTo(1);
            assertThat(entry.problems()).singleElement()
                    .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.HIGH));
        });
        assertThat(ledger.reader().published(OCTOBER).get("exceptions-expired")).isEqualTo(new Amount(1, 1));
        assertThat(ledger.reader().published(SEPTEMBER).get("exceptions-expiring")).isEqualTo(new Amount(1, 1));
    }

    private static Entries until(String day) {
        return forPrincipal("arn:aws:iam::111122223333:user/svc-mail").until(LocalDate.parse(day));
    }

    /// Flagged by `stale-key` and nothing else.
    private static AccountEvidence read() {
        return account(ACCOUNT).with(key()).read();
    }

    private static KeyBuilder key() {
        return activeKey().ofUser("svc-mail").createdDaysAgo(1_000).usedDaysAgo(-30);
    }

    private FindingRecord only(YearMonth month) {
        return only(ledger, month);
    }

    private static FindingRecord only(LedgerOfMonths ledger, YearMonth month) {
        List<FindingRecord> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            ledger.reader().forEachFinding(month, Optional.of(severity), (_, finding) -> findings.add(finding));
        }
        return findings.stream().filter(finding -> finding.control().equals("stale-key")).reduce((_, _) -> {
            throw new AssertionError(findings);
        }).orElseThrow();
    }

    private long sum(YearMonth month, String measure) {
        return ledger.reader().sums(month, List.of()).getOrDefault(measure, 0L);
    }
}
