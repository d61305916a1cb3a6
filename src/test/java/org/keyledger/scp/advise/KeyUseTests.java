package org.keyledger.scp.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.AS_OF;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.daysAgo;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.assess.KeyLimits;
import org.keyledger.scp.simulate.KeyUse;
import org.keyledger.scp.simulate.Principals;

/// Whoever simulates without an assessment and whoever advises by one call the same keys used.
class KeyUseTests {

    static Stream<KeyBuilder> keys() {
        int idle = KeyLimits.MACHINE.maxIdle();
        int grace = KeyLimits.MACHINE.neverUsedGrace();
        return Stream.of(activeKey().createdDaysAgo(900).usedDaysAgo(idle - 1),
                activeKey().createdDaysAgo(900).usedDaysAgo(idle),
                activeKey().createdDaysAgo(900).usedDaysAgo(idle + 1),
                activeKey().createdDaysAgo(900).usedAt(daysAgo(idle + 1).plusSeconds(1)),
                activeKey().createdDaysAgo(900).usedAt(AS_OF.plusSeconds(60)),
                activeKey().createdDaysAgo(900).usedAt(daysAgo(-9)), activeKey().createdDaysAgo(grace - 1).neverUsed(),
                activeKey().createdDaysAgo(grace).neverUsed(), activeKey().createdDaysAgo(grace + 1).neverUsed(),
                activeKey().createdNobodyKnowsWhen().neverUsed(), activeKey().createdDaysAgo(-9).neverUsed(),
                activeKey().createdDaysAgo(900).withUnknownLastUse(),
                keyOfUnknownStatus().createdDaysAgo(900).usedDaysAgo(idle + 1));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keysAreJudgedAlikeWithAndWithoutAnAssessment(KeyBuilder key) {
        AccountAssessment assessment = AccountBuilder.account("111122223333").with(key).assessed();

        assertThat(new Principals(AS_OF).user(key.entry(), assessment.evidence()).keys()).extracting(KeyUse::inUse)
                .containsExactly(TreatmentRule.inUse(assessment.keys().getFirst()));
    }

    @Test
    void theLimitsThatGoWithoutSayingAreTheSameForPeopleAndMachines() {
        assertThat(KeyLimits.HUMAN.maxIdle()).isEqualTo(KeyLimits.MACHINE.maxIdle());
        assertThat(KeyLimits.HUMAN.neverUsedGrace()).isEqualTo(KeyLimits.MACHINE.neverUsedGrace());
    }
}
