package org.keyledger.iam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One statement of an IAM policy, with AWS's "string or list" forms already made lists.
///
/// @param notActions   what `NotAction` names; at most one of it and `actions` is filled
/// @param resources    empty in trust policies, as `notResources` is
/// @param principal    whom a trust policy or another resource's policy speaks of
public record Statement(String sid, Effect effect, List<String> actions, List<String> notActions,
        List<String> resources, List<String> notResources, ConditionBlock condition,
        Optional<StatementPrincipal> principal) {

    public Statement {
        actions = List.copyOf(actions);
        notActions = List.copyOf(notActions);
        resources = List.copyOf(resources);
        notResources = List.copyOf(notResources);
    }

    public enum Effect {
        ALLOW, DENY
    }

    public boolean isConditional() {
        return !condition.isEmpty();
    }

    /// Whether the statement speaks of an action. Actions are compared without regard to case.
    ///
    /// @param action such as `iam:PutUserPolicy`
    public boolean coversAction(String action) {
        String wanted = action.toLowerCase(Locale.ROOT);
        return notActions.isEmpty() ? anyMatches(actions, wanted) : !anyMatches(notActions, wanted);
    }

    private static boolean anyMatches(List<String> patterns, String action) {
        return patterns.stream().anyMatch(pattern -> Glob.matches(pattern.toLowerCase(Locale.ROOT), action));
    }
}
