package org.keyledger.iam;

import java.util.List;

/// One statement of an IAM policy, with AWS's "string or list" forms already made lists.
///
/// @param notActions   what `NotAction` names; at most one of it and `actions` is filled
/// @param conditional  whether a `Condition` element is present and not empty
public record Statement(String sid, Effect effect, List<String> actions, List<String> notActions,
        List<String> resources, List<String> notResources, boolean conditional) {

    public Statement {
        actions = List.copyOf(actions);
        notActions = List.copyOf(notActions);
        resources = List.copyOf(resources);
        notResources = List.copyOf(notResources);
    }

    public enum Effect {
        ALLOW, DENY
    }
}
