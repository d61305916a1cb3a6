package org.keyledger.scp.impact;

import java.util.List;
import java.util.Optional;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.iam.UnreadablePolicy;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.scp.Places;
import org.keyledger.scp.simulate.Attachment;

/// Policies, and where they would be attached together.
///
/// @param policies at least one
/// @param target   a root, unit or account; empty for every account but the management account
public record Proposal(List<PolicyFile> policies, Optional<Node> target) {

    /// @throws IllegalArgumentException when a file holds JSON that is no policy; the message names it and says why
    public Proposal {
        policies = List.copyOf(policies);
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("there is no policy to simulate");
        }
        policies.forEach(Proposal::requirePolicy);
    }

    private static void requirePolicy(PolicyFile file) {
        if (file.content() instanceof UnreadablePolicy(String problem)) {
            throw new IllegalArgumentException(file.name() + ": is no policy: " + problem);
        }
    }

    List<Attachment> attachments() {
        String id = target.map(Node::id).orElse("");
        return policies.stream().map(policy -> new Attachment(policy.name(), policy.content(), id)).toList();
    }

    /// Where, in words.
    public String place() {
        return target.map(Places::called).orElse("every account but the management account");
    }
}
