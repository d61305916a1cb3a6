package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.Judgement;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;

class LifecycleTests {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String ACCOUNT = "111122223333";
    private static final String STALE = "stale-key";
    private static final Verdict CLEAR = Verdict.CLEAR;
    private static final Verdict FLAGGED = flagged(Severity.MEDIUM, "91 days");
    private static final Verdict UNDETERMINED = new Verdict.Undetermined("the column is missing");

    private final History history = new History();

    @Test
    void findsWhatWasNeverSeenNew() {
        FindingRecord found = history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED)).only();

        assertThat(found.status()).isEqualTo(FindingStatus.NEW);
        assertThat(found.firstSeen()).isEqualTo(AUGUST);
        assertThat(found.openedAt()).isEqualTo(endOf(AUGUST));
        assertThat(found.severity()).contains(Severity.MEDIUM);
        assertThat(found.closeReason()).isEqualTo(CloseReason.NONE);
        assertThat(found.source()).isEqualTo("accounts/111122223333/credential-report.csv line 2");
    }

    @Test
    void carriesWhatIsStillThereWithItsFirstMonthAndTheValuesOfNow() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        FindingRecord found = history
                .month(SEPTEMBER, account(ACCOUNT), judged(anna(), flagged(Severity.HIGH, "366 days"))).only();

        assertThat(found.status()).isEqualTo(FindingStatus.CARRIED);
        assertThat(found.firstSeen()).isEqualTo(AUGUST);
        assertThat(found.openedAt()).isEqualTo(endOf(AUGUST));
        assertThat(found.observed()).isEqualTo("366 days");
        assertThat(found.severity()).contains(Severity.HIGH);
    }

    @Test
    void keepsOpenAndSaysWhyWhatCannotBeDeterminedAnyMore() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        FindingRecord found = history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), UNDETERMINED)).only();

        assertThat(found.status()).isEqualTo(FindingStatus.CARRIED);
        assertThat(found.severity()).contains(Severity.MEDIUM);
        assertThat(found.firstSeen()).isEqualTo(AUGUST);
        assertThat(found.statement()).isEqualTo("Cannot be confirmed this period: the column is missing.");
    }

    @Test
    void takesWhatWasNeverFlaggedAndIsUndeterminedForNoFinding() {
        FindingRecord record = history.month(AUGUST, account(ACCOUNT), judged(anna(), UNDETERMINED)).only();

        assertThat(record.status()).isEqualTo(FindingStatus.UNDETERMINED);
        assertThat(record.status().isOpen()).isFalse();
        assertThat(record.severity()).isEmpty();
        assertThat(record.statement()).isEqualTo("the column is missing");
    }

    @Test
    void doesNotCarryOnWhatWasUndetermined() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), UNDETERMINED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), CLEAR)).all()).isEmpty();
        assertThat(history.month(OCTOBER, account(ACCOUNT), judged(anna(), FLAGGED)).only().status())
                .isEqualTo(FindingStatus.NEW);
    }

    @Test
    void closesAsResolvedWhatMeetsTheControlNow() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        FindingRecord closed = history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), CLEAR)).only();

        assertThat(closed.status()).isEqualTo(FindingStatus.CLOSED);
        assertThat(closed.closeReason()).isEqualTo(CloseReason.RESOLVED);
        assertThat(closed.openedAt()).isEqualTo(endOf(AUGUST));
        assertThat(closed.observed()).isEqualTo("91 days");
    }

    @Test
    void closesAsDeactivatedWhatIsInactiveNow() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), judged(deactivated(anna()), CLEAR)).closeReason())
                .isEqualTo(CloseReason.KEY_DEACTIVATED);
    }

    @Test
    void closesAsKeyDeletedWhatIsGoneWhileItsUserIsThere() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT),
                judged(activeKey().ofUser("anna").createdDaysAgo(200), CLEAR)).closeReason())
                .isEqualTo(CloseReason.KEY_DELETED);
    }

    @Test
    void closesAsUserDeletedWhatWentWithItsUser() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), judged(activeKey().ofUser("ben"), CLEAR)).closeReason())
                .isEqualTo(CloseReason.USER_DELETED);
    }

    @Test
    void closesAsAccountGoneWhatWentWithItsAccount() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        FindingRecord closed = history.gone(SEPTEMBER).only();

        assertThat(closed.status()).isEqualTo(FindingStatus.CLOSED);
        assertThat(closed.closeReason()).isEqualTo(CloseReason.ACCOUNT_GONE);
        assertThat(closed.firstSeen()).isEqualTo(AUGUST);
    }

    @Test
    void saysNothingMoreOfWhatIsClosed() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));
        history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), CLEAR));

        assertThat(history.month(OCTOBER, account(ACCOUNT), judged(anna(), CLEAR)).all()).isEmpty();
    }

    @Test
    void reopensWhatWasClosedAndCountsItsMonthsAfresh() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));
        history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), CLEAR));

        FindingRecord reopened = history.month(OCTOBER, account(ACCOUNT), judged(anna(), FLAGGED)).only();

        assertThat(reopened.status()).isEqualTo(FindingStatus.REOPENED);
        assertThat(reopened.firstSeen()).isEqualTo(OCTOBER);
        assertThat(reopened.openedAt()).isEqualTo(endOf(OCTOBER));
    }

    @Test
    void countsHowOftenAFindingWasOpen() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));
        history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), CLEAR));
        FindingRecord second = history.month(OCTOBER, account(ACCOUNT), judged(anna(), FLAGGED)).only();
        FindingRecord carried = history.month(OCTOBER.plusMonths(1), account(ACCOUNT), judged(anna(), FLAGGED)).only();
        FindingRecord closed = history.month(OCTOBER.plusMonths(2), account(ACCOUNT), judged(anna(), CLEAR)).only();
        FindingRecord third = history.month(OCTOBER.plusMonths(3), account(ACCOUNT), judged(anna(), FLAGGED)).only();

        assertThat(List.of(second, carried, closed, third)).extracting(FindingRecord::openings)
                .containsExactly(2, 2, 2, 3);
        assertThat(carried.firstSeen()).isEqualTo(OCTOBER);
    }

    @Test
    void takesAnotherKeyOfTheUserForNew() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));
        history.month(SEPTEMBER, account(ACCOUNT));

        assertThat(history.month(OCTOBER, account(ACCOUNT),
                judged(activeKey().ofUser("anna").createdDaysAgo(100), FLAGGED)).only().status())
                .isEqualTo(FindingStatus.NEW);
    }

    @Test
    void keepsOpenThroughTwoMonthsWhatCouldNotBeReadAndClosesItOnceTheAccountIsReadAgain() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        FindingRecord first = history.unread(SEPTEMBER, account(ACCOUNT)).only();
        FindingRecord second = history.unread(OCTOBER, account(ACCOUNT)).only();
        FindingRecord closed = history.month(OCTOBER.plusMonths(1), account(ACCOUNT), judged(anna(), CLEAR)).only();

        assertThat(first.status()).isEqualTo(FindingStatus.NOT_READ);
        assertThat(second.status()).isEqualTo(FindingStatus.NOT_READ);
        assertThat(second.status().isOpen()).isTrue();
        assertThat(second.firstSeen()).isEqualTo(AUGUST);
        assertThat(second.observed()).isEqualTo("91 days");
        assertThat(closed.closeReason()).isEqualTo(CloseReason.RESOLVED);
        assertThat(closed.firstSeen()).isEqualTo(AUGUST);
    }

    @Test
    void carriesWhatIsStillThereOnceTheAccountIsReadAgain() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));
        history.unread(SEPTEMBER, account(ACCOUNT));

        FindingRecord found = history.month(OCTOBER, account(ACCOUNT), judged(anna(), FLAGGED)).only();

        assertThat(found.status()).isEqualTo(FindingStatus.CARRIED);
        assertThat(found.firstSeen()).isEqualTo(AUGUST);
    }

    @Test
    void closesNothingWhoseKeyMayStandInARowThatCouldNotBeRead() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        FindingRecord found = history.month(SEPTEMBER, account(ACCOUNT).withUnreadRows(1)).only();

        assertThat(found.status()).isEqualTo(FindingStatus.NOT_READ);
    }

    @Test
    void closesWhatWasReadAndIsClearEvenWhereOtherRowsCouldNotBeRead() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT).withUnreadRows(1), judged(anna(), CLEAR)).closeReason())
                .isEqualTo(CloseReason.RESOLVED);
    }

    @Test
    void closesNothingWhoseKeyMayBeOneWithoutAReadableCreationDate() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        Month september = history.month(SEPTEMBER, account(ACCOUNT),
                judged(activeKey().ofUser("anna").createdNobodyKnowsWhen(), UNDETERMINED));

        assertThat(september.all()).extracting(FindingRecord::status).containsExactly(FindingStatus.UNDETERMINED,
                FindingStatus.NOT_READ);
    }

    @Test
    void carriesWhatWasFoundWhileTheCreationDateWasUnreadableOnceItIsNot() {
        history.month(AUGUST, account(ACCOUNT), judged(activeKey().ofUser("anna").createdNobodyKnowsWhen(), FLAGGED));

        FindingRecord found = history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), FLAGGED)).only();

        assertThat(found.status()).isEqualTo(FindingStatus.CARRIED);
        assertThat(found.firstSeen()).isEqualTo(AUGUST);
        assertThat(found.key()).isEqualTo(judged(anna(), FLAGGED).identity());
        assertThat(history.month(OCTOBER, account(ACCOUNT), judged(anna(), FLAGGED)).only().firstSeen())
                .isEqualTo(AUGUST);
    }

    @Test
    void closesAsResolvedWhatIsInOrderOnceTheCreationDateIsReadable() {
        history.month(AUGUST, account(ACCOUNT), judged(activeKey().ofUser("anna").createdNobodyKnowsWhen(), FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), judged(anna(), CLEAR)).only().closeReason())
                .isEqualTo(CloseReason.RESOLVED);
    }

    @Test
    void closesAKeyWhoseUserIsGoneWhateverOtherUsersKeysLack() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT),
                judged(activeKey().ofUser("ben").createdNobodyKnowsWhen(), CLEAR)).closeReason())
                .isEqualTo(CloseReason.USER_DELETED);
    }

    @Test
    void followsEachControlOfAKeyByItself() {
        AssessedKey both = judged(anna(), Map.of(STALE, FLAGGED, "unused-key", FLAGGED));
        AssessedKey one = judged(anna(), Map.of(STALE, FLAGGED, "unused-key", CLEAR));
        history.month(AUGUST, account(ACCOUNT), both);

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), one).all())
                .extracting(FindingRecord::control, FindingRecord::status)
                .containsExactly(tuple(STALE, FindingStatus.CARRIED),
                        tuple("unused-key", FindingStatus.CLOSED));
    }

    @Test
    void numbersTheFindingsOfAnAccountWithoutGapOrRepeat() {
        history.month(AUGUST, account(ACCOUNT), judged(anna(), FLAGGED), judged(activeKey().ofUser("ben"), FLAGGED));

        List<FindingRecord> findings = history.month(SEPTEMBER, account(ACCOUNT),
                judged(activeKey().ofUser("cleo"), UNDETERMINED), judged(activeKey().ofUser("ben"), FLAGGED)).all();

        assertThat(findings).extracting(FindingRecord::seq).containsExactly(0, 1, 2);
    }

    private static KeyBuilder anna() {
        return activeKey().ofUser("anna").createdDaysAgo(91);
    }

    private static KeyBuilder deactivated(KeyBuilder key) {
        return inactiveKey().ofUser(key.entry().user()).createdAt(daysAgo(91));
    }

    static Verdict flagged(Severity severity, String observed) {
        return new Verdict.Flagged(severity, observed, "at most 90 days", "The key is " + observed + " old.");
    }

    static AssessedKey judged(KeyBuilder key, Verdict verdict) {
        return judged(key, Map.of(STALE, verdict));
    }

    /// A key of which only the given verdicts are known.
    static AssessedKey judged(KeyBuilder key, Map<String, Verdict> verdicts) {
        return with(account(ACCOUNT).with(key).assessed().keys().getFirst(), verdicts);
    }

    static AssessedKey with(AssessedKey assessed, Map<String, Verdict> verdicts) {
        return new AssessedKey(assessed.identity(), assessed.entry(), assessed.key(), assessed.keyId(),
                assessed.kind(), assessed.owner(), assessed.access(), assessed.inactiveSince(),
                verdicts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(verdict -> new Judgement(new ControlId(verdict.getKey()), verdict.getValue())).toList(),
                assessed.creator(), assessed.advice());
    }

    static Instant endOf(YearMonth month) {
        return month.atEndOfMonth().atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    /// One account's months in their order, each knowing those before it as the ledger would tell.
    static final class History {

        private List<FindingRecord> open = List.of();
        private final List<FindingRecord.Identity> closed = new ArrayList<>();

        Month month(YearMonth period, AccountBuilder account, AssessedKey... keys) {
            List<KeyBuilder> rows = new ArrayList<>();
            List.of(keys).forEach(key -> rows.add(rowOf(key)));
            return next(period, new AccountAssessment(account.with(rows.toArray(KeyBuilder[]::new)).read(),
                    List.of(keys)));
        }

        private static KeyBuilder rowOf(AssessedKey key) {
            KeyBuilder row = activeKey().ofUser(key.entry().user());
            key.entry().userCreated().ifPresent(row::ofUserCreatedAt);
            return row;
        }

        Month unread(YearMonth period, AccountBuilder account) {
            return next(period, AccountBuilder.assess(account.failed(), Optional.empty(), endOf(period)));
        }

        Month gone(YearMonth period) {
            return new Month(new Lifecycle(period, endOf(period)).gone(prior()));
        }

        private Month next(YearMonth period, AccountAssessment assessment) {
            List<FindingRecord> findings = new Lifecycle(period, endOf(period)).next(assessment, prior());
            open = findings.stream().filter(finding -> finding.status().isOpen()).toList();
            findings.stream().filter(finding -> finding.status() == FindingStatus.CLOSED)
                    .forEach(finding -> closed.add(finding.identity()));
            return new Month(findings);
        }

        private PriorAccount prior() {
            return PriorAccount.of(open, closed, Map.of(), Map.of(), Optional.empty());
        }
    }

    record Month(List<FindingRecord> all) {

        FindingRecord only() {
            assertThat(all).hasSize(1);
            return all.getFirst();
        }

        CloseReason closeReason() {
            assertThat(only().status()).isEqualTo(FindingStatus.CLOSED);
            return only().closeReason();
        }
    }
}
