package org.keyledger.scp.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.PolicyFile;
import org.keyledger.iam.UnreadablePolicy;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.organization.ServiceControlPolicy;

/// Where the policies are to be attached, and what is attached above and beside them today.
///
/// @param organization tells what is attached
/// @param target       the root, unit or account
public record LintPlacement(ControlPolicies organization, Node target) {

    private static final int SHOWN = 8;

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
        List<Node> found = organization.nodes().values().stream()
                .filter(node -> node.id().equals(target) || node.name().equals(target)).toList();
        if (found.size() != 1) {
            throw new EvidenceException(folder.organization(), "has " + (found.isEmpty() ? "no" : "more than one")
                    + " root, unit or account '" + target + "'",
                    "Name one of " + Stream
                            .concat(found.stream(), organization.nodes().values().stream()
                                    .filter(node -> node.kind() != ControlPolicies.Kind.ACCOUNT))
                            .distinct().limit(SHOWN).map(node -> node.id() + " (" + node.name() + ")")
                            .collect(Collectors.joining(", ")) + " …");
        }
        return new LintPlacement(organization, found.getFirst());
    }

    /// From the root to the target.
    List<Node> path() {
        return organization.pathTo(target);
    }

    List<LintDocument> attachedTo(Node node) {
        return organization.at(node.id()).stream()
                .map(policy -> LintDocument.of(fileOf(policy, policy.name() + " at " + called(node)))).toList();
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

    static String called(Node node) {
        return node.id() + (node.name().isEmpty() || node.name().equals(node.id()) ? "" : " (" + node.name() + ")");
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
