package org.keyledger.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.evidence.KeyEvents;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;

/// A key with everything a control may ask about it.
///
/// @param inactiveSince see [PriorKeys#inactiveSince]
/// @param asOf          the instant against which ages are computed
/// @param events        of all users of the account
/// @param vanishedCreator the IAM user who created the key's user, if known and no longer in the account
public record KeySubject(CredentialReportEntry entry, AccessKey key, KeyKind kind, Ownership owner, AdminAccess access,
        Optional<Instant> inactiveSince, ApplicableThresholds thresholds, Instant asOf, KeyEvents events,
        Optional<String> vanishedCreator) {

    /// How far after the run a report may date something without being wrong: it may be collected later than the instant
    /// that ages are counted to.
    private static final Duration AHEAD = Duration.ofDays(1);

    /// Whether no honest report could give this time.
    public static boolean isAfterRun(Instant time, Instant asOf) {
        return time.isAfter(asOf.plus(AHEAD));
    }

    public boolean isAfterRun(Instant time) {
        return isAfterRun(time, asOf);
    }

    /// Whole days from an instant to the run's; zero for instants after it, which a report collected late may hold.
    public long daysSince(Instant instant) {
        return daysSince(instant, asOf);
    }

    static long daysSince(Instant instant, Instant asOf) {
        return Math.max(0, Duration.between(instant, asOf).toDays());
    }

    /// Whole days since the key was created, or empty where the report does not tell: see [#whyNoAge].
    public OptionalLong age() {
        return key.created() instanceof Created.At(Instant when) && !isAfterRun(when)
                ? OptionalLong.of(daysSince(when))
                : OptionalLong.empty();
    }

    /// A clause, for where there is no age.
    public String whyNoAge() {
        return key.created() instanceof Created.At ? "the key was created after the instant of the run"
                : "the report gives no creation date";
    }

    /// Judges by the limits for the key's kind. Where the kind is unknown both sets are tried, and if they disagree the
    /// verdict is undetermined.
    public Verdict byKind(Function<KeyLimits, Verdict> rule) {
        return switch (kind.kind()) {
            case HUMAN -> thresholds.judge(Thresholds::human, rule);
            case MACHINE, ROOT -> thresholds.judge(Thresholds::machine, rule);
            case UNKNOWN -> {
                Verdict asHuman = thresholds.judge(Thresholds::human, rule);
                Verdict asMachine = thresholds.judge(Thresholds::machine, rule);
                yield asHuman.getClass() == asMachine.getClass() ? asMachine
                        : new Verdict.Undetermined("it is unknown whether the user is a person or a machine, and their"
                                + " limits differ");
            }
        };
    }

    /// `1 day`, `412 days`.
    public static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
