package org.keyledger.scp.simulate;

import java.util.List;

import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;

/// A place in the tree with the policies attached to it.
///
/// @param policies those known; a level of which none is known counts as having FullAWSAccess
record Level(Node node, List<PolicyLines> policies) {

    String title() {
        return switch (node.kind()) {
            case ROOT -> "the root";
            case UNIT -> node.name().isEmpty() ? node.id() : node.name();
            case ACCOUNT -> "account " + node.id();
        };
    }

    /// What a decision names.
    String by(PolicyLines policy, StatementLine line) {
        return policy.name() + ", " + line.name() + ", on " + title();
    }

    boolean isAccount() {
        return node.kind() == Kind.ACCOUNT;
    }
}
