package org.keyledger.scp.simulate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The outcome of a request, and what decided it.
///
/// @param by   policy, statement and place, such as `deny-iam-users, statement DenyIamUsers, on Production`; why no policy
///             binds the request; empty for what every level allows
/// @param keys what would decide an unknown outcome: condition keys, `Action` or `Resource`
public record Decision(Outcome outcome, String by, List<String> keys) {

    static final Decision ALLOWED = new Decision(Outcome.ALLOWED, "", List.of());

    /// @throws IllegalArgumentException when an unknown outcome does not say what would decide it
    public Decision {
        Objects.requireNonNull(outcome, "a decision has an outcome");
        keys = List.copyOf(keys);
        if ((outcome == Outcome.UNKNOWN) == keys.isEmpty()) {
            throw new IllegalArgumentException("exactly an unknown outcome names what would decide it");
        }
    }

    static Decision denied(String by) {
        return new Decision(Outcome.DENIED, by, List.of());
    }

    /// @param open each unknown, and each to be decided before the whole is
    static Decision open(List<Decision> open) {
        return open.isEmpty() ? ALLOWED
                : new Decision(Outcome.UNKNOWN,
                        open.stream().map(Decision::by).distinct().collect(Collectors.joining("; ")),
                        open.stream().flatMap(one -> one.keys().stream()).distinct().toList());
    }

    static Decision notBound(String why) {
        return new Decision(Outcome.ALLOWED, why, List.of());
    }
}
