package org.keyledger.scp.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keyledger.iam.Glob;
import org.keyledger.iam.PolicyVariables;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Truth;

/// A statement of a service control policy, ready to be asked whether it speaks of a request.
///
/// @param actions    in lower case: actions are compared without regard to case
/// @param notActions in lower case
record StatementLine(Statement statement, int number, boolean variables, List<String> actions,
        List<String> notActions) {

    static StatementLine of(Statement statement, int number, boolean variables) {
        return new StatementLine(statement, number, variables, lower(statement.actions()),
                lower(statement.notActions()));
    }

    private static List<String> lower(List<String> patterns) {
        return patterns.stream().map(pattern -> pattern.toLowerCase(Locale.ROOT)).toList();
    }

    boolean denies() {
        return statement.effect() == Statement.Effect.DENY;
    }

    /// `statement 2`, or `statement DenyIamUsers` where it has a Sid.
    String name() {
        return "statement " + (statement.sid().isEmpty() ? String.valueOf(number) : statement.sid());
    }

    /// Whether the statement takes in the request, all of the requests that it stands for, or who knows.
    Truth applies(ScpRequest request) {
        Truth action = action(request);
        if (action == Truth.FALSE) {
            return action;
        }
        Truth reached = action.and(resource(request));
        return reached == Truth.FALSE || !statement.isConditional() ? reached
                : reached.and(statement.condition().holds(request.context(), variables));
    }

    /// What would decide whether the statement takes in a request of which that is unknown.
    List<String> undecidedBy(ScpRequest request) {
        List<String> keys = new ArrayList<>();
        if (action(request) == Truth.UNKNOWN) {
            keys.add("Action");
        }
        if (resource(request) == Truth.UNKNOWN) {
            keys.add("Resource");
        }
        keys.addAll(statement.condition().undecidedBy(request.context(), variables));
        return keys;
    }

    private Truth action(ScpRequest request) {
        String action = request.action().toLowerCase(Locale.ROOT);
        return notActions.isEmpty() ? anyTakesIn(actions, action) : anyTakesIn(notActions, action).not();
    }

    private static Truth anyTakesIn(List<String> patterns, String action) {
        Truth any = Truth.FALSE;
        for (String pattern : patterns) {
            any = any.or(Glob.takesIn(pattern, action));
            if (any == Truth.TRUE) {
                return any;
            }
        }
        return any;
    }

    private Truth resource(ScpRequest request) {
        return statement.notResources().isEmpty() ? anyReaches(statement.resources(), request)
                : anyReaches(statement.notResources(), request).not();
    }

    private Truth anyReaches(List<String> patterns, ScpRequest request) {
        Truth any = Truth.FALSE;
        for (String pattern : patterns) {
            any = any.or(reaches(pattern, request));
            if (any == Truth.TRUE) {
                return any;
            }
        }
        return any;
    }

    private Truth reaches(String pattern, ScpRequest request) {
        if (pattern.equals(ScpRequest.ANY)) {
            return Truth.TRUE;
        }
        if (request.resource().equals(ScpRequest.ANY)) {
            return Truth.UNKNOWN;
        }
        Optional<PolicyVariables.Filled> filled = variables ? PolicyVariables.fill(pattern, request.context())
                : Optional.of(new PolicyVariables.Filled(pattern, true));
        return filled.map(text -> !Glob.matchesArn(text.pattern(), request.resource()) ? Truth.FALSE
                : text.certain() ? Truth.TRUE : Truth.UNKNOWN).orElse(Truth.FALSE);
    }
}
