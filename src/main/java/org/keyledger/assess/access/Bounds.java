package org.keyledger.assess.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What somebody's power lies between. One judgement is above another where neither of its ends is below the other's:
/// more that is denied moves no end up, more that is allowed moves none down.
///
/// @param atLeast what the evidence proves
/// @param atMost  what it does not rule out
record Bounds(Outcome atLeast, Outcome atMost) {

    private static final int PATHS_SHOWN = 3;

    boolean isAtMost(Bounds other) {
        return atLeast.power().compareTo(other.atLeast.power()) <= 0
                && atMost.power().compareTo(other.atMost.power()) <= 0;
    }

    AdminAccess verdict() {
        String path = shown(atLeast.ability().by());
        return switch (atLeast.power()) {
            case FULL -> new AdminAccess.Full(path, note());
            case EQUIVALENT -> new AdminAccess.Equivalent(atLeast.method().orElseThrow(), path, note());
            case ESCALATION -> new AdminAccess.Escalation(atLeast.method().orElseThrow(), path, note());
            case CONDITIONAL -> new AdminAccess.Conditional(atLeast.method().orElseThrow(), path, note());
            case NONE -> atMost.power() == Power.NONE ? new AdminAccess.NotAdmin()
                    : new AdminAccess.Undetermined(shown(atMost.ability().supposed()));
        };
    }

    private String note() {
        Set<String> clauses = new LinkedHashSet<>(atLeast.ability().supposed());
        if (atMost.power() != atLeast.power()) {
            clauses.addAll(atMost.ability().supposed());
        }
        return shown(List.copyOf(clauses));
    }

    private static String shown(List<String> clauses) {
        return clauses.size() <= PATHS_SHOWN ? String.join("; ", clauses)
                : String.join("; ", clauses.subList(0, PATHS_SHOWN)) + " and " + (clauses.size() - PATHS_SHOWN)
                        + " more";
    }
}
