package org.keyledger.assess.control;

import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.Severity;

class RootKeyTests {

    private final Verdicts verdicts = new Verdicts(new RootKey());

    @Test
    void flagsAnActiveKeyOfTheRootUserAsCritical() {
        verdicts.areFlaggedFor(activeKey().ofRoot(), Severity.CRITICAL, "root access key");
    }

    @Test
    void flagsARootKeyThatWasMadeAMomentAgo() {
        verdicts.areFlaggedFor(activeKey().ofRoot().createdDaysAgo(0).neverUsed(), Severity.CRITICAL,
                "root access key");
    }

    @Test
    void flagsARootKeyThatCannotBeShownToBeInactive() {
        verdicts.areFlaggedFor(keyOfUnknownStatus().ofRoot(), Severity.CRITICAL, "root access key");
    }

    @Test
    void leavesAnInactiveRootKeyToDormantInactiveKey() {
        verdicts.areClearFor(inactiveKey().ofRoot());
    }

    @Test
    void saysNothingOfUsersKeys() {
        verdicts.areClearFor(activeKey().ofHuman());
        verdicts.areClearFor(activeKey().ofUser("root"));
    }
}
