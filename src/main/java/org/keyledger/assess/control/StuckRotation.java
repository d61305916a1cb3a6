package org.keyledger.assess.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeyLimits;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.RotationAttempts;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.LastUse;

/// `stuck-rotation`: the older of two working keys is still there after the overlap that a rotation needs, or an attempt
/// to rotate failed. Failed attempts are seen only where key events were collected: without them the report alone
/// decides, which tells of every second key. CIS 6.0 2.12.
public final class StuckRotation implements Control {

    @Override
    public ControlId id() {
        return new ControlId("stuck-rotation");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (!subject.key().mayWork()) {
            return Verdict.CLEAR;
        }
        Verdict overlap = overlap(subject);
        if (!carriesFailures(subject)) {
            return overlap;
        }
        return FailedRotation.of(subject.events(), subject.entry()).map(failed -> flagged(failed, overlap))
                .orElse(overlap);
    }

    /// A failed attempt is the user's. Of two working keys the older stands for it, as the one that has to go; where their
    /// dates do not tell, the first.
    private static boolean carriesFailures(KeySubject subject) {
        return subject.entry().keys().stream().filter(AccessKey::mayWork)
                .min(Comparator.comparing(StuckRotation::created).thenComparing(AccessKey::slot))
                .filter(key -> key.slot() == subject.key().slot()).isPresent();
    }

    private static Instant created(AccessKey key) {
        return key.created() instanceof Created.At(Instant when) ? when : Instant.MAX;
    }

    private static Verdict flagged(FailedRotation failed, Verdict overlap) {
        return overlap instanceof Verdict.Flagged(Severity severity, String observed, String limit, String statement)
                ? new Verdict.Flagged(severity, observed + "; " + failed.observed(),
                        limit + "; " + RotationAttempts.SUCCEED, statement + " " + failed.statement())
                : new Verdict.Flagged(Severity.MEDIUM, failed.observed(), RotationAttempts.SUCCEED,
                        failed.statement());
    }

    private static Verdict overlap(KeySubject subject) {
        Optional<AccessKey> other = subject.entry().keys().stream().filter(key -> key.slot() != subject.key().slot())
                .findFirst();
        if (other.isEmpty() || !other.get().mayWork()) {
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
        return older ? subject.byKind(limits -> overlap(subject, other.get(), others, limits)) : Verdict.CLEAR;
    }

    private static Verdict overlap(KeySubject subject, AccessKey newer, Instant since, KeyLimits limits) {
        long overlap = subject.daysSince(since);
        if (overlap <= limits.rotationOverlap()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Flagged(Severity.MEDIUM, "two active keys for " + KeySubject.days(overlap),
                "at most " + KeySubject.days(limits.rotationOverlap()),
                "The user has had a second active key for " + KeySubject.days(overlap)
                        + ", and this older one was never retired."
                        + olderInUse(subject.key().lastUse(), since, limits) + newerNotInUse(newer.lastUse()));
    }

    /// What still needs the older key is what keeps the rotation from ending.
    private static String olderInUse(LastUse use, Instant since, KeyLimits limits) {
        if (!(use instanceof LastUse.At(Instant when, _, String service))) {
            return "";
        }
        Duration after = Duration.between(since, when);
        if (after.isNegative()) {
            return " It has not been used since the newer one was created.";
        }
        String last = FailedRotation.day(when) + (service.isEmpty() ? "" : " for " + service);
        return after.toDays() > limits.rotationOverlap() ? " It was still used on " + last + "."
                : " It was last used on " + last + ".";
    }

    private static String newerNotInUse(LastUse use) {
        return use instanceof LastUse.NeverRecorded ? " No use of the newer one is recorded." : "";
    }
}
