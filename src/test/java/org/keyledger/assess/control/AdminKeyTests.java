package org.keyledger.assess.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.Severity;
import org.keyledger.assess.access.AdminAccess;

class AdminKeyTests {

    private static final AdminAccess FULL =
            new AdminAccess.Admin(AdminAccess.Level.FULL, "policy AdministratorAccess, group Admins");
    private static final AdminAccess EQUIVALENT =
            new AdminAccess.Admin(AdminAccess.Level.EQUIVALENT, "policy IAMFullAccess");

    private final Verdicts verdicts = new Verdicts(new AdminKey());

    @Test
    void flagsAnAdministratorAndNamesTheRoute() {
        verdicts.areFlaggedFor(activeKey().with(FULL), Severity.HIGH, "policy AdministratorAccess, group Admins");
    }

    @Test
    void tellsAllOfTheAccountFromAllOfIam() {
        assertThat(verdicts.flagged(activeKey().with(FULL)).statement()).contains("may do everything");
        assertThat(verdicts.flagged(activeKey().with(EQUIVALENT)).statement()).contains("may grant itself everything");
    }

    @Test
    void flagsAKeyOfUnknownStatus() {
        verdicts.areFlaggedFor(keyOfUnknownStatus().with(EQUIVALENT), Severity.HIGH, "policy IAMFullAccess");
    }

    @Test
    void clearsAUserWithoutARouteToAdministrativeAccess() {
        verdicts.areClearFor(activeKey().with(new AdminAccess.NotAdmin()));
    }

    @Test
    void passesOnWhyItIsUndetermined() {
        verdicts.areUndeterminedFor(activeKey().with(new AdminAccess.Undetermined("no file was collected")),
                "no file was collected");
    }

    @Test
    void leavesRootToRootKeyAndInactiveKeysToDormantInactiveKey() {
        verdicts.areClearFor(activeKey().ofRoot().with(FULL));
        verdicts.areClearFor(inactiveKey().with(FULL));
    }
}
