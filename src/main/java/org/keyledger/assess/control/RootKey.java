package org.keyledger.assess.control;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;

/// `root-key`: the root user has a working access key. CIS 7.0 2.4, Security Hub IAM.4.
public final class RootKey implements Control {

    @Override
    public ControlId id() {
        return new ControlId("root-key");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (!subject.entry().isRoot() || !subject.key().mayWork()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Flagged(Severity.CRITICAL, "root access key", "no root access key",
                "The root user, whom no policy of the account can limit, has a working access key.");
    }
}
