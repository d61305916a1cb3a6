package org.keyledger.scp.simulate;

import java.util.List;

import org.keyledger.organization.ControlPolicies.Node;

/// A place in the tree with the policies attached to it.
///
/// @param known whether it is known what is attached today; otherwise the level counts as having FullAWSAccess
record Level(Node node, List<PolicyLines> policies, boolean known) {

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
}
