package org.keyledger.assess.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.Severity;
import org.keyledger.assess.access.AdminAccess;

class AdminKeyTests {

    private static final AdminAccess.Method METHOD = new AdminAccess.Method("put-own-user-policy", "give itself more",
            "iam:PutUserPolicy");
    private static final AdminAccess FULL =
            new AdminAccess.Full("policy AdministratorAccess, group Admins, statement 1", "");
    private static final AdminAccess EQUIVALENT = new AdminAccess.Equivalent(METHOD, "policy IAMFullAccess", "");

    private final Verdicts verdicts = new Verdicts(new AdminKey());

    @Test
    void flagsAnAdministratorAndNamesTheRoute() {
        verdicts.areFlaggedFor(activeKey().with(FULL), Severity.HIGH,
                "policy AdministratorAccess, group Admins, statement 1");
    }

    @Test
    void tellsAllOfTheAccountFromAllOfIam() {
        assertThat(verdicts.flagged(activeKey().with(FULL)).statement()).contains("may do everything");
        assertThat(verdicts.flagged(activeKey().with(EQUIVALENT)).statement())
                .contains("may give itself more, and so everything");
    }

    @Test
    void takesAnEscalationForAsSevereAsWhatItLeadsToAndAConditionForLess() {
        verdicts.areFlaggedFor(activeKey().with(new AdminAccess.Escalation(METHOD, "policy P", "")), Severity.HIGH,
                "policy P");
        verdicts.areFlaggedFor(activeKey().with(new AdminAccess.Conditional(METHOD, "policy P", "")), Severity.MEDIUM,
                "policy P");
    }

    @Test
    void saysWhatWasNotSeen() {
        assertThat(verdicts.flagged(activeKey().with(new AdminAccess.Escalation(METHOD, "policy P",
                "the document of policy Q is not in evidence"))).statement())
                .endsWith("by policy P. Not all was seen: the document of policy Q is not in evidence.");
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
