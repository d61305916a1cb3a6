package org.keyledger.assess.control;

import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;
import static org.keyledger.assess.KeyBuilder.keyOfUnknownStatus;

import org.junit.jupiter.api.Test;
import org.keyledger.assess.Severity;
import org.keyledger.iam.Answer;

class NoMfaTests {

    private final Verdicts verdicts = new Verdicts(new NoMfa());

    @Test
    void flagsAConsolePasswordWithoutMfaBesideTheKey() {
        verdicts.areFlaggedFor(activeKey().withPassword(Answer.YES).withMfa(Answer.NO), Severity.MEDIUM,
                "console password, no MFA");
        verdicts.areFlaggedFor(keyOfUnknownStatus().withPassword(Answer.YES).withMfa(Answer.NO), Severity.MEDIUM,
                "console password, no MFA");
    }

    @Test
    void clearsAPasswordWithMfaAndAUserWithoutPassword() {
        verdicts.areClearFor(activeKey().withPassword(Answer.YES).withMfa(Answer.YES));
        verdicts.areClearFor(activeKey().withPassword(Answer.NO).withMfa(Answer.NO));
    }

    @Test
    void isUndeterminedWhereMfaIsUnknown() {
        verdicts.areUndeterminedFor(activeKey().withPassword(Answer.YES).withMfa(Answer.UNKNOWN), "an MFA device");
    }

    @Test
    void isUndeterminedWhereThePasswordIsUnknown() {
        verdicts.areUndeterminedFor(activeKey().withPassword(Answer.UNKNOWN).withMfa(Answer.NO), "a console password");
        verdicts.areUndeterminedFor(activeKey().withPassword(Answer.UNKNOWN).withMfa(Answer.UNKNOWN),
                "a console password");
    }

    @Test
    void isClearWhereWhatIsKnownSuffices() {
        verdicts.areClearFor(activeKey().withPassword(Answer.UNKNOWN).withMfa(Answer.YES));
        verdicts.areClearFor(activeKey().withPassword(Answer.NO).withMfa(Answer.UNKNOWN));
    }

    @Test
    void isUndeterminedForARootUserWhosePasswordIsNotSupportedByOldReports() {
        verdicts.areUndeterminedFor(activeKey().ofRoot().withPassword(Answer.UNKNOWN).withMfa(Answer.NO),
                "a console password");
    }

    @Test
    void saysNothingBesideAnInactiveKey() {
        verdicts.areClearFor(inactiveKey().withPassword(Answer.YES).withMfa(Answer.NO));
    }
}
