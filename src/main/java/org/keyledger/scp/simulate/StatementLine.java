package org.keyledger.scp.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keyledger.iam.Glob;
import org.keyledger.iam.PolicyVariables;
import org.keyledger.iam.ResourcePattern;
import org.keyledger.iam.Statement;
import org.keyledger.iam.Truth;

/// A statement of a service control policy, ready to be asked whether it speaks of a request.
///
/// @param actions    in lower case: actions are compared without regard to case
/// @param notActions in lower case
record StatementLine(Statement statement, int number, boolean variables, List<String> actions,
        List<String> notActions) {

    /// Every action has a service.
    private static final String ANY_ACTION = "*:*";

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
            keys.addAll(undecidedResource(request));
        }
        keys.addAll(statement.condition().undecidedBy(request.context(), variables));
        return keys;
    }

    private List<String> undecidedResource(ScpRequest request) {
        List<String> variablesUnknown = request.resource().equals(ScpRequest.ANY) ? List.of()
                : PolicyVariables.unknownIn(
                        statement.notResources().isEmpty() ? statement.resources() : statement.notResources(),
                        request.context());
        return variablesUnknown.isEmpty() ? List.of("Resource") : variablesUnknown;
    }

    private Truth action(ScpRequest request) {
        String action = request.action().equals(ScpRequest.ANY) ? ANY_ACTION
                : request.action().toLowerCase(Locale.ROOT);
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

    /// Statements have to say on what they act; Organizations refuses others, so nobody can tell what they mean.
    private Truth resource(ScpRequest request) {
        if (statement.resources().isEmpty() && statement.notResources().isEmpty()) {
            return Truth.UNKNOWN;
        }
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
        return filled.map(text -> !ResourcePattern.matches(text.pattern(), request.resource()) ? Truth.FALSE
                : text.certain() ? Truth.TRUE : Truth.UNKNOWN).orElse(Truth.FALSE);
    }
}
