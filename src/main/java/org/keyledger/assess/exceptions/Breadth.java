package org.keyledger.assess.exceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says when an entry lifts more than its approver can have looked at.
final class Breadth {

    /// So many users at most may one pattern name.
    static final int MOST_USERS = 10;

    private Breadth() {}

    /// Why the entry is too broad: one sentence.
    static Optional<String> of(ExceptionEntry entry, ExceptionMatch matched) {
        List<String> reasons = new ArrayList<>();
        if (entry.controls() instanceof CoveredControls.Every) {
            reasons.add("it lifts every control");
        }
        switch (entry.scope()) {
            case ExceptionScope.Key _ -> {
                // one key is as narrow as it gets
            }
            case ExceptionScope.WholeAccount _ -> reasons.add("it is for a whole account");
            case ExceptionScope.Principal(PrincipalPattern pattern) -> {
                if (pattern.isEveryUser()) {
                    reasons.add("its pattern asks nothing of the user's path and name");
                }
                else if (pattern.hasWildcards() && matched.users() > MOST_USERS) {
                    reasons.add("its pattern names " + matched.users() + " users, more than " + MOST_USERS);
                }
            }
        }
        return reasons.isEmpty() ? Optional.empty()
                : Optional.of("Too broad: " + String.join("; ", reasons)
                        + ". Name the controls, and the users by a narrower pattern.");
    }
}
