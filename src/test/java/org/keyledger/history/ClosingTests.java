package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.history.LifecycleTests.endOf;
import static org.keyledger.history.LifecycleTests.flagged;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;

/// Each reason for which a finding is closed, and what comes close to it.
class ClosingTests {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String ACCOUNT = "111122223333";
    private static final String STALE = "stale-key";
    private static final Instant OLD = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant OPENED = endOf(AUGUST);
    private static final Verdict FLAGGED = flagged(Severity.MEDIUM, "91 days");

    private final LifecycleTests.History history = new LifecycleTests.History();

    @ParameterizedTest
    @CsvSource({ "admin-key, PERMISSIONS_REDUCED", "orphaned-key, OWNER_FOUND", "stale-key, RESOLVED",
            "no-mfa, RESOLVED", "human-key, RESOLVED", "stuck-rotation, RESOLVED", "root-key, RESOLVED",
            "dormant-inactive-key, KEY_ACTIVATED" })
    void namesWhatBecameOfAKeyThatWorks(String control, CloseReason reason) {
        history.month(AUGUST, account(ACCOUNT), judged(old(), control, FLAGGED));

        assertThat(closing(judged(old(), control, Verdict.CLEAR))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "unused-key", "key-at-setup" })
    void saysUsedAgainOnlyOfAUseSinceTheFindingWasOpened(String control) {
        Instant oldestReport = OPENED.minus(Closing.REPORT_AGE);

        assertThat(closedAfter(control, old().usedAt(oldestReport.plusSeconds(1)))).isEqualTo(CloseReason.USED_AGAIN);
        assertThat(closedAfter(control, old().usedAt(oldestReport))).as("another limit").isEqualTo(
                CloseReason.RESOLVED);
        assertThat(closedAfter(control, old().neverUsed())).as("another limit").isEqualTo(CloseReason.RESOLVED);
    }

    @Test
    void saysDeactivatedOfAKeyWithoutSuccessor() {
        assertThat(closedAfter(STALE, inactiveKey().ofUser("anna").createdAt(OLD)))
                .isEqualTo(CloseReason.KEY_DEACTIVATED);
    }

    @Test
    void saysResolvedOfADormantKeyThatIsStillInactive() {
        assertThat(closedAfter("dormant-inactive-key", inactiveKey().ofUser("anna").createdAt(OLD)))
                .isEqualTo(CloseReason.RESOLVED);
    }

    @Test
    void saysRotatedOfAKeyThatIsInactiveBesideANewerOne() {
        KeyBuilder former = inactiveKey().ofUser("anna").createdAt(OLD);

        assertThat(closedAfter(STALE, former, made(OPENED.plusSeconds(1)))).isEqualTo(CloseReason.KEY_ROTATED);
    }

    @Test
    void saysRotatedOfAKeyThatANewerOneReplacedWhileTheFindingWasOpen() {
        Instant oldestReport = OPENED.minus(Closing.REPORT_AGE);

        assertThat(closedAfter(STALE, made(OPENED.plus(Duration.ofDays(20))))).isEqualTo(CloseReason.KEY_ROTATED);
        assertThat(closedAfter(STALE, made(oldestReport.plusSeconds(1)))).isEqualTo(CloseReason.KEY_ROTATED);
        assertThat(closedAfter(STALE, made(oldestReport))).as("there before the finding")
                .isEqualTo(CloseReason.KEY_DELETED);
    }

    @Test
    void saysRotatedEvenWhereBothKeysWereThereForAMonth() {
        history.month(AUGUST, account(ACCOUNT), judged(old(), STALE, FLAGGED));
        KeyBuilder newer = made(OPENED.plus(Duration.ofDays(20)));
        history.month(SEPTEMBER, account(ACCOUNT), judged(old(), STALE, FLAGGED),
                judged(newer, STALE, Verdict.CLEAR));

        assertThat(history.month(OCTOBER, account(ACCOUNT), judged(newer, STALE, Verdict.CLEAR)).closeReason())
                .isEqualTo(CloseReason.KEY_ROTATED);
    }

    @Test
    void saysRotatedWhereTheSlotsWereSwapped() {
        KeyBuilder newer = made(OPENED.plus(Duration.ofDays(20)));

        assertThat(closedAfter(STALE, newer)).as("the newer key has the older one's slot")
                .isEqualTo(CloseReason.KEY_ROTATED);
    }

    @Test
    void carriesAKeyThatChangedItsSlot() {
        history.month(AUGUST, account(ACCOUNT), judged(old(), STALE, FLAGGED));

        FindingRecord found =
                history.month(SEPTEMBER, account(ACCOUNT), judged(old().inSlotTwo(), STALE, FLAGGED)).only();

        assertThat(found.status()).isEqualTo(FindingStatus.CARRIED);
    }

    @Test
    void saysDeletedWhereTheNewerKeyIsInactiveOrAnotherUsers() {
        assertThat(closedAfter(STALE, inactiveKey().ofUser("anna").createdAt(OPENED.plusSeconds(1))))
                .isEqualTo(CloseReason.KEY_DELETED);
        assertThat(closedAfter(STALE, activeKey().ofUser("anna").createdAt(OLD.minusSeconds(1)),
                activeKey().ofUser("ben").createdAt(OPENED.plusSeconds(1)))).isEqualTo(CloseReason.KEY_DELETED);
    }

    @Test
    void takesAUserWhoWasMadeAfterTheKeyForSomebodyElse() {
        assertThat(closedAfter(STALE, made(OPENED.plusSeconds(60)).ofUserCreatedAt(OLD.plusSeconds(1))))
                .isEqualTo(CloseReason.USER_DELETED);
        assertThat(closedAfter(STALE, made(OPENED.plusSeconds(60)).ofUserCreatedAt(OLD.plusMillis(900))))
                .as("made in the key's second").isEqualTo(CloseReason.KEY_ROTATED);
    }

    @Test
    void opensANewFindingForAKeyThatIsMadeAgain() {
        history.month(AUGUST, account(ACCOUNT), judged(old(), STALE, FLAGGED));
        KeyBuilder again = made(OPENED.plusSeconds(60));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), judged(again, STALE, FLAGGED)).all())
                .extracting(FindingRecord::status, FindingRecord::closeReason, FindingRecord::openings)
                .containsExactly(tuple(FindingStatus.NEW, CloseReason.NONE, 1),
                        tuple(FindingStatus.CLOSED, CloseReason.KEY_ROTATED, 1));
    }

    /// Reports tell two keys of one second apart by their places only: the one that is left goes on as the first.
    @Test
    void closesOneFindingWhereOneOfTwoKeysOfTheSameSecondIsGone() {
        List<AssessedKey> twins = account(ACCOUNT).with(old().beside(old())).assessed().keys();
        assertThat(twins).extracting(key -> key.identity().ordinal()).containsExactly(1, 2);
        history.month(AUGUST, account(ACCOUNT), LifecycleTests.with(twins.get(0), Map.of(STALE, FLAGGED)),
                LifecycleTests.with(twins.get(1), Map.of(STALE, FLAGGED)));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), judged(old().inSlotTwo(), STALE, FLAGGED)).all())
                .extracting(FindingRecord::status, FindingRecord::closeReason)
                .containsExactly(tuple(FindingStatus.CARRIED, CloseReason.NONE),
                        tuple(FindingStatus.CLOSED, CloseReason.KEY_DELETED));
    }

    @Test
    void saysRotatedWhereAnotherKeyTookTheSlotOfOneWithoutACreationDate() {
        history.month(AUGUST, account(ACCOUNT),
                judged(activeKey().ofUser("anna").createdNobodyKnowsWhen(), STALE, FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT),
                judged(made(OPENED.plusSeconds(1)), STALE, Verdict.CLEAR)).closeReason())
                .isEqualTo(CloseReason.KEY_ROTATED);
    }

    @Test
    void losesNoFindingWhenTwoTurnOutToBeOfOneKey() {
        history.month(AUGUST, account(ACCOUNT), judged(old(), STALE, FLAGGED));
        assertThat(history.month(SEPTEMBER, account(ACCOUNT),
                judged(activeKey().ofUser("anna").createdNobodyKnowsWhen(), STALE, FLAGGED)).all())
                .extracting(FindingRecord::status).containsExactly(FindingStatus.NEW, FindingStatus.NOT_READ);

        List<FindingRecord> october = history.month(OCTOBER, account(ACCOUNT), judged(old(), STALE, FLAGGED)).all();

        assertThat(october).extracting(FindingRecord::status).containsExactly(FindingStatus.CARRIED,
                FindingStatus.CLOSED);
        assertThat(october.getFirst().firstSeen()).isEqualTo(AUGUST);
        assertThat(october.getLast().closeReason()).isEqualTo(CloseReason.RECOGNIZED);
    }

    @Test
    void closesNothingOfARootUserWhomTheReportDoesNotShow() {
        history.month(AUGUST, account(ACCOUNT), judged(activeKey().ofRoot().createdAt(OLD), "root-key", FLAGGED));

        assertThat(history.month(SEPTEMBER, account(ACCOUNT), judged(activeKey().ofUser("ben"), STALE,
                Verdict.CLEAR)).only().status()).isEqualTo(FindingStatus.NOT_READ);
    }

    @Test
    void countsAsRemediationWhatSomebodyDidOnly() {
        assertThat(CloseReason.values()).filteredOn(reason -> !reason.isRemediation()).containsExactly(
                CloseReason.NONE, CloseReason.USED_AGAIN, CloseReason.KEY_ACTIVATED, CloseReason.RECOGNIZED,
                CloseReason.ACCOUNT_GONE, CloseReason.EXCEPTION_GRANTED);
    }

    private CloseReason closedAfter(String control, KeyBuilder... keys) {
        LifecycleTests.History afresh = new LifecycleTests.History();
        afresh.month(AUGUST, account(ACCOUNT), judged(old(), control, FLAGGED));
        AssessedKey[] later = new AssessedKey[keys.length];
        for (int i = 0; i < keys.length; i++) {
            later[i] = judged(keys[i], control, Verdict.CLEAR);
        }
        return afresh.month(SEPTEMBER, account(ACCOUNT), later).closeReason();
    }

    private CloseReason closing(AssessedKey key) {
        return history.month(SEPTEMBER, account(ACCOUNT), key).closeReason();
    }

    private static KeyBuilder old() {
        return activeKey().ofUser("anna").createdAt(OLD);
    }

    private static KeyBuilder made(Instant when) {
        return activeKey().ofUser("anna").createdAt(when);
    }

    private static AssessedKey judged(KeyBuilder key, String control, Verdict verdict) {
        return LifecycleTests.judged(key, Map.of(control, verdict));
    }
}
