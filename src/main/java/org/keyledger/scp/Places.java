package org.keyledger.scp;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Node;

/// Roots, units and accounts by what people call them.
public final class Places {

    private static final int SHOWN = 8;

    private Places() {}

    /// @param folder what the tree was read of
    /// @param place  the id of a root, unit or account, or the name of just one of them
    /// @throws EvidenceException when there is no such place, or more than one; it names some that there are
    public static Node find(ControlPolicies tree, EvidenceFolder folder, String place) {
        if (tree.nodes().isEmpty()) {
            throw new EvidenceException(folder.organization(), "does not tell where '" + place + "' is",
                    "Collect the organization, with its roots, units and accounts");
        }
        List<Node> found = tree.nodes().values().stream()
                .filter(node -> node.id().equals(place) || node.name().equals(place)).toList();
        if (found.size() != 1) {
            throw new EvidenceException(folder.organization(), "has " + (found.isEmpty() ? "no" : "more than one")
                    + " root, unit or account '" + place + "'",
                    "Name one of " + Stream
                            .concat(found.stream(), tree.nodes().values().stream()
                                    .filter(node -> node.kind() != ControlPolicies.Kind.ACCOUNT))
                            .distinct().limit(SHOWN).map(node -> node.id() + " (" + node.name() + ")")
                            .collect(Collectors.joining(", ")) + " …");
        }
        return found.getFirst();
    }

    /// Such as `ou-ab12-cdefghij (Production)`.
    public static String called(Node node) {
        return node.id() + (node.name().isEmpty() || node.name().equals(node.id()) ? "" : " (" + node.name() + ")");
    }
}
