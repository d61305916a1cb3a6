package org.keyledger.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keyledger.iam.AccountId;

/// Where in the organization which service control policies are attached.
///
/// @param known    whether the evidence tells; otherwise the tree may be known and the policies are not
/// @param nodes    roots, units and accounts by their ids
/// @param attached policies by the id of the node they are attached to
public record ControlPolicies(boolean known, Map<String, Node> nodes,
        Map<String, List<ServiceControlPolicy>> attached) {

    /// Organizations nests five units below a root; the bound keeps a circular file from hanging the run.
    private static final int DEEPEST = 16;

    public static final ControlPolicies UNKNOWN = new ControlPolicies(false, Map.of(), Map.of());

    public ControlPolicies {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        attached = Collections.unmodifiableMap(new LinkedHashMap<>(attached));
    }

    /// A place that policies are attached to.
    ///
    /// @param id     such as `r-ab12`, `ou-ab12-cdefghij` or an account's id
    /// @param parent empty for a root
    public record Node(String id, String name, String parent, Kind kind) {}

    public enum Kind {
        ROOT, UNIT, ACCOUNT
    }

    /// The nodes whose policies bind an account: its root, the units above it, itself; only itself where its place is
    /// unknown.
    public List<Node> pathTo(AccountId account) {
        return pathTo(nodes.getOrDefault(account.value(), new Node(account.value(), "", "", Kind.ACCOUNT)));
    }

    /// The policies attached to a node itself, in the order of the evidence.
    public List<ServiceControlPolicy> at(String node) {
        return attached.getOrDefault(node, List.of());
    }

    /// The unit of a path such as `Production/Payments`.
    public Optional<Node> unit(String path) {
        return nodes.values().stream().filter(node -> node.kind() == Kind.UNIT && pathOf(node).equals(path))
                .findFirst();
    }

    private String pathOf(Node unit) {
        return pathTo(unit).stream().filter(node -> node.kind() == Kind.UNIT).map(Node::name)
                .collect(Collectors.joining("/"));
    }

    /// The nodes from the root, or from the highest that is known, down to one.
    public List<Node> pathTo(Node last) {
        List<Node> path = new ArrayList<>();
        Node node = last;
        for (int depth = 0; node != null && depth < DEEPEST; depth++) {
            path.addFirst(node);
            node = nodes.get(node.parent());
        }
        return List.copyOf(path);
    }
}
