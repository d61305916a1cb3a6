package org.keyledger.assess.control;

import java.time.Instant;
import java.util.OptionalLong;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.LastUse;

/// `unused-key`: a working key has not been used for longer than its limit, or never since its grace ended. CIS 7.0 2.11,
/// Security Hub IAM.22.
public final class UnusedKey implements Control {

    @Override
    public ControlId id() {
        return new ControlId("unused-key");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (!subject.key().mayWork()) {
            return Verdict.CLEAR;
        }
        return switch (subject.key().lastUse()) {
            case LastUse.Unknown(String reason) -> new Verdict.Undetermined(reason);
            case LastUse.At(Instant when, _, _) -> subject.isAfterRun(when)
                    ? new Verdict.Undetermined("the key was last used after the instant of the run")
                    : subject.byKind(limits -> idle(subject.daysSince(when), limits));
            case LastUse.NeverRecorded _ -> neverUsed(subject);
        };
    }

    private static Verdict idle(long days, KeyLimits limits) {
        if (!limits.isIdle(days)) {
            return Verdict.CLEAR;
        }
        return new Verdict.Flagged(Severity.MEDIUM, "last used " + KeySubject.days(days) + " ago",
                "used within " + KeySubject.days(limits.maxIdle()), "The key was last used " + KeySubject.days(days)
                        + " ago; the limit is " + KeySubject.days(limits.maxIdle()) + ".");
    }

    private static Verdict neverUsed(KeySubject subject) {
        OptionalLong age = subject.age();
        if (age.isEmpty()) {
            return new Verdict.Undetermined("no use is recorded, and " + subject.whyNoAge());
        }
        return subject.byKind(limits -> !limits.isPastGrace(age.getAsLong()) ? Verdict.CLEAR
                : new Verdict.Flagged(Severity.MEDIUM, "never used in " + KeySubject.days(age.getAsLong()),
                        "first used within " + KeySubject.days(limits.neverUsedGrace()),
                        "No use of the key is recorded in the " + KeySubject.days(age.getAsLong())
                                + " since it was created."));
    }
}
