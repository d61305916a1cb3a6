package org.keyledger.assess.control;

import java.time.Instant;
import java.util.Optional;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.Created;
import org.keyledger.iam.LastUse;

/// `dormant-inactive-key`: a key has been inactive for longer than its limit and was not deleted. Reports do not say when
/// a key was switched off, so earlier reports that showed it inactive count; the latest creation or use bounds the rest.
public final class DormantInactiveKey implements Control {

    @Override
    public ControlId id() {
        return new ControlId("dormant-inactive-key");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        return switch (subject.key().status()) {
            case ACTIVE -> Verdict.CLEAR;
            case UNKNOWN -> new Verdict.Undetermined("the report does not tell whether the key is active");
            case INACTIVE -> subject.byKind(limits -> inactive(subject, limits));
        };
    }

    private static Verdict inactive(KeySubject subject, KeyLimits limits) {
        long atLeast = subject.inactiveSince().map(subject::daysSince).orElse(0L);
        if (atLeast > limits.maxDormant()) {
            return new Verdict.Flagged(Severity.LOW, "inactive for at least " + KeySubject.days(atLeast),
                    "deleted within " + KeySubject.days(limits.maxDormant()),
                    "Reports have shown the key inactive for " + KeySubject.days(atLeast) + "; delete it.");
        }
        Optional<Long> atMost = latestKnownSignOfLife(subject).map(subject::daysSince);
        if (latestKnownSignOfLife(subject).filter(subject::isAfterRun).isPresent()) {
            return new Verdict.Undetermined("the key was created or last used after the instant of the run");
        }
        if (atMost.isPresent() && atMost.get() <= limits.maxDormant()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Undetermined("the key is inactive, but reports have shown it so for only "
                + KeySubject.days(atLeast) + " and do not tell when it was switched off");
    }

    private static Optional<Instant> latestKnownSignOfLife(KeySubject subject) {
        Optional<Instant> created = subject.key().created() instanceof Created.At(Instant when) ? Optional.of(when)
                : Optional.empty();
        return switch (subject.key().lastUse()) {
            case LastUse.At(Instant used, _, _) -> Optional
                    .of(created.filter(when -> when.isAfter(used)).orElse(used));
            case LastUse.NeverRecorded _,LastUse.Unknown _ -> created;
        };
    }
}
