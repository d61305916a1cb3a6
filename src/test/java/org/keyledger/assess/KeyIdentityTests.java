package org.keyledger.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.ACCOUNT;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class KeyIdentityTests {

    private static final Instant SECOND = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void isTheUserAndTheSecondOfCreation() {
        assertThat(identity(activeKey().ofUser("anna").createdAt(SECOND)))
                .isEqualTo(new KeyIdentity(ACCOUNT, "anna", "2026-01-02T03:04:05Z", 1));
    }

    @Test
    void outlivesAChangeOfSlotStatusAndUse() {
        KeyIdentity before = identity(activeKey().createdAt(SECOND).usedDaysAgo(90));

        assertThat(identity(inactiveKey().createdAt(SECOND).inSlotTwo())).isEqualTo(before);
        assertThat(identity(activeKey().createdAt(SECOND).inSlotTwo().beside(activeKey()))).isEqualTo(before);
    }

    @Test
    void tellsApartTwoKeysOfTheSameSecond() {
        KeyBuilder first = activeKey().createdAt(SECOND).beside(inactiveKey().createdAt(SECOND));
        KeyBuilder second = inactiveKey().createdAt(SECOND).inSlotTwo().beside(activeKey().createdAt(SECOND));

        assertThat(identity(first).ordinal()).isEqualTo(1);
        assertThat(identity(second).ordinal()).isEqualTo(2);
    }

    @Test
    void fallsBackOnTheSlotWhereTheCreationDateIsUnknown() {
        assertThat(identity(activeKey().createdNobodyKnowsWhen().inSlotTwo()))
                .isEqualTo(new KeyIdentity(ACCOUNT, "svc-build", "unknown", 2));
    }

    private static KeyIdentity identity(KeyBuilder key) {
        return KeyIdentity.of(ACCOUNT, key.entry(), key.key());
    }
}
