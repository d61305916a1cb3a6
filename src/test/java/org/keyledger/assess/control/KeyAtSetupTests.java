package org.keyledger.assess.control;

import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Thresholds;

class KeyAtSetupTests {

    private static final Instant USER_CREATED = daysAgo(100);
    private static final String FLAGGED = "made with its user, never used";

    private final Verdicts verdicts = new Verdicts(new KeyAtSetup());

    @Test
    void takesAKeyForMadeWithItsUserWithinAMinute() {
        verdicts.areFlaggedFor(neverUsed().createdAt(USER_CREATED.plusSeconds(59)), Severity.LOW, FLAGGED);
        verdicts.areFlaggedFor(neverUsed().createdAt(USER_CREATED.plusSeconds(60)), Severity.LOW, FLAGGED);
        verdicts.areClearFor(neverUsed().createdAt(USER_CREATED.plusSeconds(61)));
    }

    @Test
    void allowsForClocksThatDisagree() {
        verdicts.areFlaggedFor(neverUsed().createdAt(USER_CREATED.minusSeconds(60)), Severity.LOW, FLAGGED);
        verdicts.areClearFor(neverUsed().createdAt(USER_CREATED.minusSeconds(61)));
    }

    @Test
    void clearsAKeyThatWasUsedOnce() {
        verdicts.areClearFor(activeKey().ofUserCreatedAt(USER_CREATED).createdAt(USER_CREATED).usedDaysAgo(99));
    }

    @Test
    void givesTheKeySevenDaysForItsFirstUse() {
        verdicts.areClearFor(madeTogether(daysAgo(6)));
        verdicts.areClearFor(madeTogether(daysAgo(7)));
        verdicts.areClearFor(madeTogether(daysAgo(8).plusSeconds(1)));
        verdicts.areFlaggedFor(madeTogether(daysAgo(8)), Severity.LOW, FLAGGED);
    }

    @Test
    void isUndeterminedWithoutBothCreationDates() {
        verdicts.areUndeterminedFor(neverUsed().createdNobodyKnowsWhen(), "both creation dates");
        verdicts.areUndeterminedFor(activeKey().neverUsed().ofUserCreatedNobodyKnowsWhen(), "both creation dates");
    }

    @Test
    void isUndeterminedWhereTheLastUseIsUnknown() {
        verdicts.areUndeterminedFor(
                activeKey().ofUserCreatedAt(USER_CREATED).createdAt(USER_CREATED).withUnknownLastUse(),
                "no column access_key_1_last_used_date");
    }

    @Test
    void isClearWhereTheDatesAloneSettleIt() {
        verdicts.areClearFor(
                activeKey().ofUserCreatedAt(USER_CREATED).createdAt(USER_CREATED.plusSeconds(61)).withUnknownLastUse());
    }

    @Test
    void isUndeterminedForAnUnknownKindWhereTheLimitsDisagree() {
        Thresholds differing = new Thresholds(KeyLimits.HUMAN, new KeyLimits(365, 365, 45, 30, 30, 14));

        verdicts.areUndeterminedFor(madeTogether(daysAgo(8)).ofUnknownKind().under(differing), "limits differ");
    }

    @Test
    void flagsAKeyOfUnknownStatus() {
        verdicts.areFlaggedFor(
                keyOfUnknownStatus().neverUsed().ofUserCreatedAt(USER_CREATED).createdAt(USER_CREATED), Severity.LOW,
                FLAGGED);
    }

    @Test
    void saysNothingOfRootAndOfInactiveKeys() {
        verdicts.areClearFor(neverUsed().ofRoot().createdAt(USER_CREATED));
        verdicts.areClearFor(inactiveKey().neverUsed().ofUserCreatedAt(USER_CREATED).createdAt(USER_CREATED));
    }

    private static KeyBuilder neverUsed() {
        return activeKey().neverUsed().ofUserCreatedAt(USER_CREATED);
    }

    private static KeyBuilder madeTogether(Instant when) {
        return activeKey().neverUsed().ofUserCreatedAt(when).createdAt(when);
    }

    @Test
    void isUndeterminedForAKeyMadeMoreThanADayAfterTheRun() {
        Instant onTheDay = daysAgo(-1);
        Instant after = onTheDay.plusSeconds(1);
        verdicts.areClearFor(activeKey().neverUsed().ofUserCreatedAt(onTheDay).createdAt(onTheDay));
        verdicts.areUndeterminedFor(activeKey().neverUsed().ofUserCreatedAt(after).createdAt(after),
                "the key was created after the instant of the run");
    }
}
