package org.keyledger.scp.readiness;

import java.time.Duration;
import java.util.Optional;

import org.keyledger.organization.PermissionSet;

/// What is wrong with how long a permission set's sessions last.
public record SessionFinding(PermissionSet set, Kind kind) {

    /// Within a working day: AWS allows 1 to 12 hours and takes 1 hour for default (IAM Identity Center user guide, "Set session
    /// duration for AWS accounts"). Both limits themselves are fine.
    public static final Duration SHORTEST = Duration.ofHours(1);
    public static final Duration LONGEST = Duration.ofHours(8);

    public enum Kind {
        /// People sign in so often that keys look better to them.
        TOO_SHORT,
        /// Credentials that leak work for too long.
        TOO_LONG,
        /// The evidence does not tell how long they last.
        UNKNOWN
    }

    static Optional<SessionFinding> of(PermissionSet set) {
        Optional<Kind> kind = set.sessionDuration().isEmpty() ? Optional.of(Kind.UNKNOWN)
                : set.sessionDuration().get().compareTo(SHORTEST) < 0 ? Optional.of(Kind.TOO_SHORT)
                        : set.sessionDuration().get().compareTo(LONGEST) > 0 ? Optional.of(Kind.TOO_LONG)
                                : Optional.empty();
        return kind.map(wrong -> new SessionFinding(set, wrong));
    }

    /// Value, limit and what to do: two sentences.
    public String describe() {
        String name = "Permission set " + set.name();
        return switch (kind) {
            case TOO_SHORT -> name + " has sessions of " + length() + ", less than 1 hour. Set 1 to 8 hours.";
            case TOO_LONG -> name + " has sessions of " + length() + ", more than 8 hours. Set 1 to 8 hours.";
            case UNKNOWN -> name + ": how long its sessions last is unknown. Collect the period again.";
        };
    }

    /// Such as `12 h` or `8 h 1 min`.
    private String length() {
        Duration duration = set.sessionDuration().orElseThrow();
        StringBuilder text = new StringBuilder();
        append(text, duration.toHours(), "h");
        append(text, duration.toMinutesPart(), "min");
        append(text, duration.toSecondsPart(), "s");
        return text.isEmpty() ? "0 s" : text.toString();
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count != 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
        }
    }
}
