package org.keyledger.assess.control;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.Answer;

/// `no-mfa`: beside the key the user has a console password and no MFA device. CIS 7.0 2.10, Security Hub IAM.5.
public final class NoMfa implements Control {

    @Override
    public ControlId id() {
        return new ControlId("no-mfa");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        Answer password = subject.entry().password().enabled();
        Answer mfa = subject.entry().mfaActive();
        if (!subject.key().mayWork() || password == Answer.NO || mfa == Answer.YES) {
            return Verdict.CLEAR;
        }
        if (password == Answer.UNKNOWN || mfa == Answer.UNKNOWN) {
            return new Verdict.Undetermined("the report does not tell whether the user has "
                    + (password == Answer.UNKNOWN ? "a console password" : "an MFA device"));
        }
        return new Verdict.Flagged(Severity.MEDIUM, "console password, no MFA", "MFA on every console password",
                "The user can sign in to the console with a password alone.");
    }
}
