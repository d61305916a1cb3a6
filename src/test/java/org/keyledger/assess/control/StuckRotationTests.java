package org.keyledger.assess.control;

import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Thresholds;

class StuckRotationTests {

    private final Verdicts verdicts = new Verdicts(new StuckRotation());

    @Test
    void allowsTwoKeysFourteenDaysSideBySide() {
        verdicts.areClearFor(old().beside(activeKey().createdDaysAgo(13)));
        verdicts.areClearFor(old().beside(activeKey().createdDaysAgo(14)));
        verdicts.areFlaggedFor(old().beside(activeKey().createdDaysAgo(15)), Severity.MEDIUM,
                "two active keys for 15 days");
    }

    @Test
    void countsADayOnlyWhenItIsWhole() {
        verdicts.areClearFor(old().beside(activeKey().createdAt(daysAgo(15).plusSeconds(1))));
        verdicts.areFlaggedFor(old().beside(activeKey().createdAt(daysAgo(15).minusSeconds(1))), Severity.MEDIUM,
                "two active keys for 15 days");
    }

    @Test
    void flagsTheOlderKeyOnlyWhicheverItsSlot() {
        verdicts.areClearFor(activeKey().createdDaysAgo(20).beside(old()));
        verdicts.areFlaggedFor(old().inSlotTwo().beside(activeKey().createdDaysAgo(20)), Severity.MEDIUM,
                "two active keys for 20 days");
        verdicts.areClearFor(activeKey().createdDaysAgo(20).inSlotTwo().beside(old()));
    }

    @Test
    void flagsOneOfTwoKeysMadeInTheSameSecond() {
        verdicts.areFlaggedFor(activeKey().createdDaysAgo(20).beside(activeKey().createdDaysAgo(20)), Severity.MEDIUM,
                "two active keys for 20 days");
        verdicts.areClearFor(activeKey().createdDaysAgo(20).inSlotTwo().beside(activeKey().createdDaysAgo(20)));
    }

    @Test
    void clearsARotationOfWhichOneKeyIsInactive() {
        verdicts.areClearFor(old().beside(inactiveKey().createdDaysAgo(20)));
        verdicts.areClearFor(inactiveKey().createdDaysAgo(200).beside(activeKey().createdDaysAgo(20)));
    }

    @Test
    void clearsAUserWithOneKey() {
        verdicts.areClearFor(old());
        verdicts.areClearFor(activeKey().createdNobodyKnowsWhen());
    }

    @Test
    void takesAKeyThatCannotBeShownToBeInactiveForActive() {
        verdicts.areFlaggedFor(old().beside(keyOfUnknownStatus().createdDaysAgo(15)), Severity.MEDIUM,
                "two active keys for 15 days");
    }

    @Test
    void isUndeterminedWhereEitherCreationDateIsUnknown() {
        verdicts.areUndeterminedFor(old().beside(activeKey().createdNobodyKnowsWhen()), "creation dates of both keys");
        verdicts.areUndeterminedFor(activeKey().createdNobodyKnowsWhen().beside(old()), "creation dates of both keys");
    }

    @Test
    void isUndeterminedForAnUnknownKindWhereTheLimitsDisagree() {
        Thresholds differing = new Thresholds(KeyLimits.HUMAN, new KeyLimits(365, 365, 45, 7, 30, 30));

        verdicts.areUndeterminedFor(
                old().ofUnknownKind().under(differing).beside(activeKey().createdDaysAgo(15)), "limits differ");
    }

    private static KeyBuilder old() {
        return activeKey().createdDaysAgo(200);
    }

    @Test
    void isUndeterminedWhereAKeyWasMadeMoreThanADayAfterTheRun() {
        verdicts.areClearFor(activeKey().createdDaysAgo(100).beside(activeKey().createdAt(daysAgo(-1))));
        verdicts.areUndeterminedFor(
                activeKey().createdDaysAgo(100).beside(activeKey().createdAt(daysAgo(-1).plusSeconds(1))),
                "created after the instant of the run");
        verdicts.areUndeterminedFor(
                activeKey().createdAt(daysAgo(-1).plusSeconds(1)).beside(activeKey().createdDaysAgo(100)),
                "created after the instant of the run");
    }

    @Test
    void saysWhatKeepsTheOlderKeyInUse() {
        KeyBuilder newer = activeKey().createdDaysAgo(20).neverUsed();

        verdicts.state(old().usedAt(daysAgo(5)).beside(newer),
                "It was still used on 2026-10-27 for s3. No use of the newer one is recorded.");
        verdicts.state(old().usedAt(daysAgo(6)).beside(newer), "It was last used on 2026-10-26 for s3. No use");
        verdicts.state(old().usedDaysAgo(21).beside(newer), "It has not been used since the newer one was created.");
    }
}
