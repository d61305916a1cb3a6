package org.keyledger.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;

/// A key with everything a control may ask about it.
///
/// @param inactiveSince see [PriorKeys#inactiveSince]
/// @param asOf          the instant against which ages are computed
public record KeySubject(CredentialReportEntry entry, AccessKey key, KeyKind kind, Ownership owner, AdminAccess access,
        Optional<Instant> inactiveSince, Thresholds thresholds, Instant asOf) {

    /// Whole days from an instant to the run's; zero for instants after it, which a report collected late may hold.
    public long daysSince(Instant instant) {
        return Math.max(0, Duration.between(instant, asOf).toDays());
    }

    /// Whole days since the key was created, or empty where the report does not tell.
    public OptionalLong age() {
        return key.created() instanceof Created.At(Instant when) ? OptionalLong.of(daysSince(when))
                : OptionalLong.empty();
    }

    /// Judges by the limits for the key's kind. Where the kind is unknown both sets are tried, and if they disagree the
    /// verdict is undetermined.
    public Verdict byKind(Function<KeyLimits, Verdict> rule) {
        return switch (kind.kind()) {
            case HUMAN -> rule.apply(thresholds.human());
            case MACHINE, ROOT -> rule.apply(thresholds.machine());
            case UNKNOWN -> {
                Verdict asHuman = rule.apply(thresholds.human());
                Verdict asMachine = rule.apply(thresholds.machine());
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
