package org.keyledger.assess.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.Severity;

class HumanKeyTests {

    private final Verdicts verdicts = new Verdicts(new HumanKey());

    @Test
    void flagsAPersonsKeyHoweverNew() {
        verdicts.areFlaggedFor(activeKey().ofHuman().createdDaysAgo(0), Severity.MEDIUM, "long-lived key of a person");
        verdicts.areFlaggedFor(keyOfUnknownStatus().ofHuman(), Severity.MEDIUM, "long-lived key of a person");
    }

    @Test
    void saysWhyTheUserIsTakenForAPerson() {
        assertThat(verdicts.flagged(activeKey().ofHuman()).statement())
                .isEqualTo("A person holds the key: a test says so.");
    }

    @Test
    void clearsMachinesAndRoot() {
        verdicts.areClearFor(activeKey().ofMachine());
        verdicts.areClearFor(activeKey().ofRoot());
    }

    @Test
    void isUndeterminedWhereTheKindIsUnknown() {
        verdicts.areUndeterminedFor(activeKey().ofUnknownKind(), "whether the user is a person: a test says so");
    }

    @Test
    void leavesInactiveKeysToDormantInactiveKey() {
        verdicts.areClearFor(inactiveKey().ofHuman());
        verdicts.areClearFor(inactiveKey().ofUnknownKind());
    }
}
