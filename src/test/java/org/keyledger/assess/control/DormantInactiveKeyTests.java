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

class DormantInactiveKeyTests {

    private static final String NO_DATE = "do not tell when it was switched off";

    private final Verdicts verdicts = new Verdicts(new DormantInactiveKey());

    @Test
    void allows30DaysInWhichEarlierReportsShowedTheKeyInactive() {
        verdicts.areUndeterminedFor(old().seenInactiveSince(daysAgo(29)), NO_DATE);
        verdicts.areUndeterminedFor(old().seenInactiveSince(daysAgo(30)), NO_DATE);
        verdicts.areFlaggedFor(old().seenInactiveSince(daysAgo(31)), Severity.LOW, "inactive for at least 31 days");
    }

    @Test
    void countsADayOnlyWhenItIsWhole() {
        verdicts.areUndeterminedFor(old().seenInactiveSince(daysAgo(31).plusSeconds(1)), NO_DATE);
        verdicts.areFlaggedFor(old().seenInactiveSince(daysAgo(31).minusSeconds(1)), Severity.LOW,
                "inactive for at least 31 days");
    }

    @Test
    void clearsAKeyThatWasUsedWithin30DaysAndSoCannotHaveBeenInactiveLonger() {
        verdicts.areClearFor(old().usedDaysAgo(29));
        verdicts.areClearFor(old().usedDaysAgo(30));
        verdicts.areUndeterminedFor(old().usedDaysAgo(31), NO_DATE);
        verdicts.areClearFor(old().usedAt(daysAgo(31).plusSeconds(1)));
    }

    @Test
    void clearsAKeyThatWasMadeWithin30Days() {
        verdicts.areClearFor(inactiveKey().neverUsed().createdDaysAgo(30));
        verdicts.areUndeterminedFor(inactiveKey().neverUsed().createdDaysAgo(31), NO_DATE);
    }

    @Test
    void clearsAKeyMadeWithin30DaysWhateverItsLastUse() {
        verdicts.areClearFor(inactiveKey().withUnknownLastUse().createdDaysAgo(30));
        verdicts.areUndeterminedFor(inactiveKey().withUnknownLastUse().createdDaysAgo(31), NO_DATE);
    }

    @Test
    void goesByTheLaterOfCreationAndUse() {
        verdicts.areClearFor(inactiveKey().createdDaysAgo(30).usedDaysAgo(400));
        verdicts.areClearFor(inactiveKey().createdDaysAgo(400).usedDaysAgo(30));
    }

    @Test
    void goesByTheLastUseWhereTheCreationDateIsUnknown() {
        verdicts.areClearFor(inactiveKey().createdNobodyKnowsWhen().usedDaysAgo(30));
        verdicts.areUndeterminedFor(inactiveKey().createdNobodyKnowsWhen().usedDaysAgo(31), NO_DATE);
    }

    @Test
    void isUndeterminedWhereNothingBoundsTheTime() {
        verdicts.areUndeterminedFor(inactiveKey().createdNobodyKnowsWhen().withUnknownLastUse(), NO_DATE);
        verdicts.areUndeterminedFor(inactiveKey().createdNobodyKnowsWhen().neverUsed(), NO_DATE);
    }

    @Test
    void flagsOnEarlierReportsWhateverIsUnknownOtherwise() {
        verdicts.areFlaggedFor(
                inactiveKey().createdNobodyKnowsWhen().withUnknownLastUse().seenInactiveSince(daysAgo(31)),
                Severity.LOW, "inactive for at least 31 days");
    }

    @Test
    void isUndeterminedForAnUnknownKindWhereTheLimitsDisagree() {
        Thresholds differing = new Thresholds(KeyLimits.HUMAN, new KeyLimits(365, 365, 45, 7, 60, 14));

        verdicts.areUndeterminedFor(old().ofUnknownKind().under(differing).seenInactiveSince(daysAgo(31)),
                "limits differ");
    }

    @Test
    void flagsAnInactiveKeyOfTheRootUser() {
        verdicts.areFlaggedFor(old().ofRoot().seenInactiveSince(daysAgo(31)), Severity.LOW,
                "inactive for at least 31 days");
    }

    @Test
    void saysNothingOfActiveKeys() {
        verdicts.areClearFor(activeKey().createdDaysAgo(4_000).usedDaysAgo(4_000));
    }

    @Test
    void isUndeterminedWhereTheStatusIsUnknown() {
        verdicts.areUndeterminedFor(keyOfUnknownStatus(), "whether the key is active");
    }

    private static KeyBuilder old() {
        return inactiveKey().createdDaysAgo(400).usedDaysAgo(200);
    }

    @Test
    void isUndeterminedWhereASignOfLifeIsMoreThanADayAfterTheRun() {
        verdicts.areClearFor(inactiveKey().usedAt(daysAgo(-1)));
        verdicts.areUndeterminedFor(inactiveKey().usedAt(daysAgo(-1).plusSeconds(1)),
                "created or last used after the instant of the run");
    }
}
