package org.keyledger.scp.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.PolicyFile;
import org.keyledger.iam.UnreadablePolicy;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.organization.ServiceControlPolicy;
import org.keyledger.scp.Places;

/// Where the policies are to be attached, and what is attached above and beside them today.
///
/// @param organization tells what is attached
/// @param target       the root, unit or account
public record LintPlacement(ControlPolicies organization, Node target) {

    public LintPlacement {
        if (!organization.known()) {
            throw new IllegalArgumentException("a placement needs to know what is attached");
        }
    }

    /// @param period the folder of one month's evidence
    /// @param target the id of a root, unit or account, or the name of just one of them
    /// @throws EvidenceException when the evidence does not tell what is attached, or has no such place
    public static LintPlacement read(Path period, String target) {
        EvidenceFolder folder = new EvidenceFolder(period);
        ControlPolicies organization = new ControlPoliciesReader().read(folder);
        if (!organization.known()) {
            throw new EvidenceException(folder.organization(), "does not tell which policies are attached where",
                    "Collect the organization with organizations:ListPolicies allowed, or leave --evidence out");
        }
        return new LintPlacement(organization, Places.find(organization, folder, target));
    }

    /// From the root to the target.
    List<Node> path() {
        return organization.pathTo(target);
    }

    List<LintDocument> attachedTo(Node node) {
        return organization.at(node.id()).stream()
                .map(policy -> LintDocument.of(fileOf(policy, policy.name() + " at " + Places.called(node)))).toList();
    }

    /// What is attached on the way from the root to the target, at the target included.
    List<LintDocument> attachedOnPath() {
        return path().stream().flatMap(node -> attachedTo(node).stream()).toList();
    }

    /// The places below the roots that have a policy of the same text.
    Stream<Node> triedAt(LintDocument document) {
        return organization.nodes().values().stream().filter(node -> node.kind() != ControlPolicies.Kind.ROOT)
                .filter(node -> attachedTo(node).stream().anyMatch(document::isSameAs));
    }

    private static PolicyFile fileOf(ServiceControlPolicy policy, String name) {
        try {
            return PolicyFile.of(name, policy.text());
        }
        catch (IllegalArgumentException unreadable) {
            return new PolicyFile(name, policy.text(), new UnreadablePolicy(unreadable.getMessage()), List.of(),
                    List.of());
        }
    }
}
