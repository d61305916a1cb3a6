package org.keyledger.assess.control;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;

/// `human-key`: a person works with a long-lived key instead of Identity Center. CIS 7.0 2.19.
public final class HumanKey implements Control {

    @Override
    public ControlId id() {
        return new ControlId("human-key");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (!subject.key().mayWork()) {
            return Verdict.CLEAR;
        }
        return switch (subject.kind().kind()) {
            case ROOT, MACHINE -> Verdict.CLEAR;
            case UNKNOWN -> new Verdict.Undetermined(
                    "it is unknown whether the user is a person: " + subject.kind().reason());
            case HUMAN -> new Verdict.Flagged(Severity.MEDIUM, "long-lived key of a person",
                    "people sign in through IAM Identity Center",
                    "A person holds the key: " + subject.kind().reason() + ".");
        };
    }
}
