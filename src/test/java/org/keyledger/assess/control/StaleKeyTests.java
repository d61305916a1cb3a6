package org.keyledger.assess.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Thresholds;

class StaleKeyTests {

    private static final String DISAGREE = "unknown whether the user is a person or a machine";

    private final Verdicts verdicts = new Verdicts(new StaleKey());

    @Test
    void allowsPeople90Days() {
        verdicts.areClearFor(activeKey().ofHuman().createdDaysAgo(89));
        verdicts.areClearFor(activeKey().ofHuman().createdDaysAgo(90));
        verdicts.areFlaggedFor(activeKey().ofHuman().createdDaysAgo(91), Severity.MEDIUM, "91 days");
    }

    @Test
    void countsADayOnlyWhenItIsWhole() {
        verdicts.areClearFor(activeKey().ofHuman().createdAt(daysAgo(91).plusSeconds(1)));
        verdicts.areFlaggedFor(activeKey().ofHuman().createdAt(daysAgo(91).minusSeconds(1)), Severity.MEDIUM,
                "91 days");
    }

    @Test
    void allowsMachinesAYear() {
        verdicts.areClearFor(activeKey().ofMachine().createdDaysAgo(364));
        verdicts.areClearFor(activeKey().ofMachine().createdDaysAgo(365));
        verdicts.areFlaggedFor(activeKey().ofMachine().createdDaysAgo(366), Severity.HIGH, "366 days");
        verdicts.areClearFor(activeKey().ofMachine().createdAt(daysAgo(366).plusSeconds(1)));
    }

    @Test
    void holdsRootToTheLimitsOfMachines() {
        verdicts.areClearFor(activeKey().ofRoot().createdDaysAgo(365));
        verdicts.areFlaggedFor(activeKey().ofRoot().createdDaysAgo(366), Severity.HIGH, "366 days");
    }

    @Test
    void isHighBeyondAYearForPeopleToo() {
        verdicts.areFlaggedFor(activeKey().ofHuman().createdDaysAgo(365), Severity.MEDIUM, "365 days");
        verdicts.areFlaggedFor(activeKey().ofHuman().createdDaysAgo(366), Severity.HIGH, "366 days");
    }

    @Test
    void isUndeterminedForAnUnknownKindWhereTheLimitsDisagree() {
        verdicts.areClearFor(activeKey().ofUnknownKind().createdDaysAgo(90));
        verdicts.areUndeterminedFor(activeKey().ofUnknownKind().createdDaysAgo(91), DISAGREE);
        verdicts.areUndeterminedFor(activeKey().ofUnknownKind().createdDaysAgo(365), DISAGREE);
        verdicts.areFlaggedFor(activeKey().ofUnknownKind().createdDaysAgo(366), Severity.HIGH, "366 days");
    }

    @Test
    void isUndeterminedWithoutACreationDate() {
        verdicts.areUndeterminedFor(activeKey().createdNobodyKnowsWhen(), "no creation date");
    }

    @Test
    void flagsAKeyOfUnknownStatus() {
        verdicts.areFlaggedFor(keyOfUnknownStatus().ofMachine().createdDaysAgo(366), Severity.HIGH, "366 days");
    }

    @Test
    void leavesInactiveKeysToDormantInactiveKey() {
        verdicts.areClearFor(inactiveKey().createdDaysAgo(4_000));
        verdicts.areClearFor(inactiveKey().createdNobodyKnowsWhen());
    }

    @Test
    void takesAKeyMadeUpToADayAfterTheRunForNew() {
        verdicts.areClearFor(activeKey().ofHuman().createdAt(KeyBuilder.AS_OF.plusSeconds(60)));
        verdicts.areClearFor(activeKey().ofHuman().createdAt(daysAgo(-1)));
        verdicts.areUndeterminedFor(activeKey().ofHuman().createdAt(daysAgo(-1).plusSeconds(1)),
                "the key was created after the instant of the run");
    }

    @Test
    void statesAgeAndLimit() {
        var flagged = verdicts.flagged(activeKey().ofHuman().createdDaysAgo(412));

        assertThat(flagged.limit()).isEqualTo("at most 90 days");
        assertThat(flagged.statement()).isEqualTo("The key is 412 days old; the limit is 90 days.");
    }

    @Test
    void goesByTheConfiguredLimits() {
        KeyLimits strict = new KeyLimits(1, 365, 45, 7, 30, 14);
        Thresholds oneDay = new Thresholds(strict, KeyLimits.MACHINE);

        verdicts.areClearFor(activeKey().ofHuman().under(oneDay).createdDaysAgo(1));
        assertThat(verdicts.flagged(activeKey().ofHuman().under(oneDay).createdDaysAgo(2)).limit())
                .isEqualTo("at most 1 day");
    }
}
