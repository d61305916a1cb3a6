package org.keyledger.assess.control;

import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Thresholds;

class UnusedKeyTests {

    private final Verdicts verdicts = new Verdicts(new UnusedKey());

    @Test
    void allows45DaysSinceTheLastUse() {
        verdicts.areClearFor(activeKey().usedDaysAgo(44));
        verdicts.areClearFor(activeKey().usedDaysAgo(45));
        verdicts.areFlaggedFor(activeKey().usedDaysAgo(46), Severity.MEDIUM, "last used 46 days ago");
    }

    @Test
    void countsADayOnlyWhenItIsWhole() {
        verdicts.areClearFor(activeKey().usedAt(daysAgo(46).plusSeconds(1)));
        verdicts.areFlaggedFor(activeKey().usedAt(daysAgo(46).minusSeconds(1)), Severity.MEDIUM,
                "last used 46 days ago");
    }

    @Test
    void givesANewKeySevenDaysForItsFirstUse() {
        verdicts.areClearFor(activeKey().neverUsed().createdDaysAgo(0));
        verdicts.areClearFor(activeKey().neverUsed().createdDaysAgo(6));
        verdicts.areClearFor(activeKey().neverUsed().createdDaysAgo(7));
        verdicts.areFlaggedFor(activeKey().neverUsed().createdDaysAgo(8), Severity.MEDIUM, "never used in 8 days");
    }

    @Test
    void endsTheGraceWithTheWholeDay() {
        verdicts.areClearFor(activeKey().neverUsed().createdAt(daysAgo(8).plusSeconds(1)));
        verdicts.areFlaggedFor(activeKey().neverUsed().createdAt(daysAgo(8).minusSeconds(1)), Severity.MEDIUM,
                "never used in 8 days");
    }

    @Test
    void neverCallsAKeyUnderADayOldUnusedSinceAwsLagsBehind() {
        KeyLimits noGrace = new KeyLimits(90, 365, 45, 0, 30, 14);

        verdicts.areClearFor(activeKey().neverUsed().createdAt(daysAgo(1).plusSeconds(1))
                .under(new Thresholds(noGrace, noGrace)));
    }

    @Test
    void isUndeterminedWhereTheLastUseIsUnknown() {
        verdicts.areUndeterminedFor(activeKey().withUnknownLastUse().createdDaysAgo(400),
                "no column access_key_1_last_used_date");
    }

    @Test
    void isUndeterminedWhereNoUseIsRecordedForAKeyOfUnknownAge() {
        verdicts.areUndeterminedFor(activeKey().neverUsed().createdNobodyKnowsWhen(), "no creation date");
    }

    @Test
    void needsNoCreationDateForAKeyThatWasUsed() {
        verdicts.areClearFor(activeKey().createdNobodyKnowsWhen().usedDaysAgo(45));
        verdicts.areFlaggedFor(activeKey().createdNobodyKnowsWhen().usedDaysAgo(46), Severity.MEDIUM,
                "last used 46 days ago");
    }

    @Test
    void isUndeterminedForAnUnknownKindWhereTheLimitsDisagree() {
        KeyLimits patient = new KeyLimits(365, 365, 90, 7, 30, 14);
        Thresholds differing = new Thresholds(KeyLimits.HUMAN, patient);

        verdicts.areClearFor(activeKey().ofUnknownKind().under(differing).usedDaysAgo(45));
        verdicts.areUndeterminedFor(activeKey().ofUnknownKind().under(differing).usedDaysAgo(46), "limits differ");
        verdicts.areFlaggedFor(activeKey().ofUnknownKind().under(differing).usedDaysAgo(91), Severity.MEDIUM,
                "last used 91 days ago");
    }

    @Test
    void flagsRootAndKeysOfUnknownStatusLikeAnyOther() {
        verdicts.areFlaggedFor(activeKey().ofRoot().usedDaysAgo(46), Severity.MEDIUM, "last used 46 days ago");
        verdicts.areFlaggedFor(keyOfUnknownStatus().usedDaysAgo(46), Severity.MEDIUM, "last used 46 days ago");
    }

    @Test
    void leavesInactiveKeysToDormantInactiveKey() {
        verdicts.areClearFor(inactiveKey().usedDaysAgo(4_000));
        verdicts.areClearFor(inactiveKey().withUnknownLastUse());
    }

    @Test
    void isUndeterminedWhereLastUseOrCreationIsMoreThanADayAfterTheRun() {
        verdicts.areClearFor(activeKey().usedAt(daysAgo(-1)));
        verdicts.areUndeterminedFor(activeKey().usedAt(daysAgo(-1).plusSeconds(1)),
                "the key was last used after the instant of the run");
        verdicts.areClearFor(activeKey().neverUsed().createdAt(daysAgo(-1)));
        verdicts.areUndeterminedFor(activeKey().neverUsed().createdAt(daysAgo(-1).plusSeconds(1)),
                "no use is recorded, and the key was created after the instant of the run");
    }
}
