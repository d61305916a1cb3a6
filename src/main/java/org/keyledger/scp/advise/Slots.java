package org.keyledger.scp.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.history.ScpTargetRecord;
import org.keyledger.iam.PolicyContent;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.organization.ServiceControlPolicy;

/// The slots that targets have for policies. A policy that is attached already, under its file's name or with the same
/// statements, takes no second one: else a phase would lose its readiness by being carried out.
final class Slots {

    private final ControlPolicies tree;
    private final int limit;
    private final Map<String, List<ScpPolicyRecord>> wanted = new HashMap<>();
    private final Map<String, PolicyContent> contents = new HashMap<>();

    /// @param tree what is attached today
    Slots(ControlPolicies tree, ScpSettings settings, List<ScpPolicyRecord> policies) {
        this.tree = tree;
        this.limit = settings.maxPolicies();
        for (ScpPolicyRecord policy : policies) {
            contents.put(policy.file(), PolicyFile.of(policy.file(), policy.text()).content());
            policy.targets().forEach(target -> wanted.computeIfAbsent(target, _ -> new ArrayList<>()).add(policy));
        }
    }

    ScpTargetRecord of(String phase, String target) {
        return new ScpTargetRecord(target, phase, taken(target), wanted(target).size(), limit);
    }

    private List<ScpPolicyRecord> wanted(String target) {
        return wanted.getOrDefault(target, List.of());
    }

    private OptionalInt taken(String target) {
        Optional<Node> node = tree.known() ? nodeOf(target) : Optional.empty();
        return node.isEmpty() ? OptionalInt.empty()
                : OptionalInt.of((int) tree.at(node.get().id()).stream()
                        .filter(attached -> wanted(target).stream().noneMatch(policy -> isSame(policy, attached)))
                        .count());
    }

    private boolean isSame(ScpPolicyRecord policy, ServiceControlPolicy attached) {
        return policy.file().equals("scp/" + attached.name() + ".json")
                || contents.get(policy.file()).equals(attached.content());
    }

    /// Units may be called like accounts, so they are asked first.
    private Optional<Node> nodeOf(String target) {
        return tree.unit(target).or(() -> target.startsWith("account ")
                ? Optional.ofNullable(tree.nodes().get(target.split(" ")[1]))
                : Optional.empty());
    }

    /// What is against attaching the policies to the targets of a phase; nothing where they fit.
    static List<String> against(List<ScpTargetRecord> targets) {
        List<String> against = new ArrayList<>();
        targets.stream().filter(target -> target.left().orElse(0) < 0).forEach(target -> against.add(target.name()
                + " has " + Math.max(0, target.limit() - target.taken().getAsInt()) + " of " + target.limit()
                + " places for policies left, and " + target.needed() + " are needed"));
        List<String> unknown =
                targets.stream().filter(target -> target.left().isEmpty()).map(ScpTargetRecord::name).toList();
        if (!unknown.isEmpty()) {
            against.add("the evidence does not tell which policies are attached to "
                    + (unknown.size() == 1 ? unknown.getFirst() : unknown.size() + " units and accounts")
                    + ", and so whether there are places left");
        }
        return against;
    }
}
