package org.keyledger.assess.control;

import java.time.Instant;
import java.util.Optional;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;

/// `stuck-rotation`: the older of two working keys is still there after the overlap that a rotation needs. CIS 6.0 2.12.
public final class StuckRotation implements Control {

    @Override
    public ControlId id() {
        return new ControlId("stuck-rotation");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        Optional<AccessKey> other = subject.entry().keys().stream().filter(key -> key.slot() != subject.key().slot())
                .findFirst();
        if (!subject.key().mayWork() || other.isEmpty() || !other.get().mayWork()) {
            return Verdict.CLEAR;
        }
        if (!(subject.key().created() instanceof Created.At(Instant mine))
                || !(other.get().created() instanceof Created.At(Instant others))) {
            return new Verdict.Undetermined("the report does not give the creation dates of both keys");
        }
        if (subject.isAfterRun(mine) || subject.isAfterRun(others)) {
            return new Verdict.Undetermined("one of the two keys was created after the instant of the run");
        }
        boolean older = mine.isBefore(others) || mine.equals(others) && subject.key().slot() < other.get().slot();
        return older ? subject.byKind(limits -> judge(subject.daysSince(others), limits)) : Verdict.CLEAR;
    }

    private static Verdict judge(long overlap, KeyLimits limits) {
        if (overlap <= limits.rotationOverlap()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Flagged(Severity.MEDIUM, "two active keys for " + KeySubject.days(overlap),
                "at most " + KeySubject.days(limits.rotationOverlap()),
                "The user has had a second active key for " + KeySubject.days(overlap)
                        + ", and this older one was never retired.");
    }
}
