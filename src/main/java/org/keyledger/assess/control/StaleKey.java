package org.keyledger.assess.control;

import java.util.OptionalLong;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;

/// `stale-key`: a working key is older than its limit in whole days. CIS 7.0 2.12, Security Hub IAM.3.
public final class StaleKey implements Control {

    @Override
    public ControlId id() {
        return new ControlId("stale-key");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (!subject.key().mayWork()) {
            return Verdict.CLEAR;
        }
        OptionalLong age = subject.age();
        if (age.isEmpty()) {
            return new Verdict.Undetermined(subject.whyNoAge());
        }
        return subject.byKind(limits -> judge(age.getAsLong(), limits));
    }

    private static Verdict judge(long age, KeyLimits limits) {
        if (age <= limits.maxAge()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Flagged(age > limits.highAge() ? Severity.HIGH : Severity.MEDIUM, KeySubject.days(age),
                "at most " + KeySubject.days(limits.maxAge()), "The key is " + KeySubject.days(age)
                        + " old; the limit is " + KeySubject.days(limits.maxAge()) + ".");
    }
}
