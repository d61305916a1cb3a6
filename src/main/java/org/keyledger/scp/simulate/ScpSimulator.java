package org.keyledger.scp.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.keyledger.iam.AccountId;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Kind;
import org.keyledger.organization.ControlPolicies.Node;

/// Evaluates requests against the service control policies of an organization and against others that are supposed to be
/// attached (Organizations UG "SCP evaluation"): a request passes when every level from the root to the account allows it
/// and no level denies it. The management account and service-linked roles stand outside. Safe for use by several threads.
public final class ScpSimulator {

    private final ControlPolicies tree;
    private final Optional<AccountId> management;
    private final Map<String, List<PolicyLines>> attached = new HashMap<>();
    private final Map<String, List<PolicyLines>> supposed = new HashMap<>();
    private final Map<String, List<Level>> above = new ConcurrentHashMap<>();

    /// @param tree       what is attached today; [ControlPolicies#UNKNOWN] where no evidence tells
    /// @param management the account that no service control policy binds
    /// @param more       policies beside those of the tree
    public ScpSimulator(ControlPolicies tree, Optional<AccountId> management, List<Attachment> more) {
        this.tree = tree;
        this.management = management;
        tree.attached().forEach((node, policies) -> attached.put(node, policies.stream()
                .map(policy -> PolicyLines.of(policy.name(), policy.content())).toList()));
        more.forEach(one -> supposed.computeIfAbsent(one.target(), _ -> new ArrayList<>())
                .add(PolicyLines.of(one.policy(), one.content())));
    }

    /// What the policies attached today and the supposed ones together make of a request.
    public Decision decide(AccountId account, ScpRequest request) {
        return notBound(account, request).orElseGet(() -> evaluate(account, levels(account), this::level, request));
    }

    /// What the policies attached today make of it.
    public Decision decideToday(AccountId account, ScpRequest request) {
        Function<Node, Level> today = node -> new Level(node, attachedTo(node), isKnown(node));
        return notBound(account, request).orElseGet(
                () -> evaluate(account, path(account).stream().map(today).toList(), today, request));
    }

    /// What the supposed policies alone would deny of it, whatever else is attached.
    public Decision decideBySupposed(AccountId account, ScpRequest request) {
        Function<Node, Level> change = node -> new Level(node, supposedAt(node), false);
        return notBound(account, request).orElseGet(
                () -> evaluate(account, path(account).stream().map(change).toList(), change, request));
    }

    /// Whether any policy asks which program made the request.
    public boolean asksForAgents() {
        return asksForAgents(attached) || supposedAsksForAgents();
    }

    /// Whether a supposed policy does.
    public boolean supposedAsksForAgents() {
        return asksForAgents(supposed);
    }

    private static boolean asksForAgents(Map<String, List<PolicyLines>> policies) {
        return policies.values().stream().flatMap(List::stream).flatMap(policy -> policy.lines().stream())
                .flatMap(line -> line.statement().condition().conditions().stream())
                .anyMatch(condition -> condition.key().equalsIgnoreCase(Requests.USER_AGENT));
    }

    /// Whether a supposed policy reaches an account, or may.
    public boolean reaches(AccountId account) {
        return Stream.concat(path(account).stream(), mayBeAbove(account).stream())
                .anyMatch(node -> !supposedAt(node).isEmpty());
    }

    private Optional<Decision> notBound(AccountId account, ScpRequest request) {
        if (management.filter(account::equals).isPresent()) {
            return Optional.of(Decision.notBound("service control policies do not bind the management account"));
        }
        return request.principal().kind() == Principal.Kind.SERVICE_LINKED_ROLE
                ? Optional.of(Decision.notBound("service control policies do not bind service-linked roles"))
                : Optional.empty();
    }

    private List<Node> path(AccountId account) {
        return tree.pathTo(account);
    }

    /// Levels above accounts are the same for all accounts of a unit.
    private List<Level> levels(AccountId account) {
        List<Node> path = path(account);
        Node own = path.getLast();
        List<Level> levels = new ArrayList<>(above.computeIfAbsent(own.parent(),
                _ -> path.subList(0, path.size() - 1).stream().map(this::level).toList()));
        levels.add(level(own));
        return levels;
    }

    private Level level(Node node) {
        List<PolicyLines> policies = new ArrayList<>(attachedTo(node));
        policies.addAll(supposedAt(node));
        return new Level(node, policies, isKnown(node));
    }

    private boolean isKnown(Node node) {
        return tree.known() && attached.containsKey(node.id());
    }

    private List<PolicyLines> attachedTo(Node node) {
        return attached.getOrDefault(node.id(), List.of());
    }

    private List<PolicyLines> supposedAt(Node node) {
        List<PolicyLines> here = supposed.getOrDefault(node.id(), List.of());
        List<PolicyLines> everywhere =
                node.kind() == Kind.ACCOUNT ? supposed.getOrDefault("", List.of()) : List.of();
        return everywhere.isEmpty() ? here : Stream.concat(here.stream(), everywhere.stream()).toList();
    }

    /// @param level makes one of a node
    private Decision evaluate(AccountId account, List<Level> levels, Function<Node, Level> level, ScpRequest request) {
        Decision decision = new Evaluation(levels, request).decide();
        if (decision.outcome() == Outcome.DENIED || mayBeAbove(account).stream().map(level)
                .allMatch(one -> new Evaluation(List.of(one), request).decide().outcome() == Outcome.ALLOWED)) {
            return decision;
        }
        Decision place = new Decision(Outcome.UNKNOWN, "nobody knows which units account " + account + " is in",
                List.of("Place of account " + account));
        return Decision.open(Stream.of(decision, place).filter(one -> one.outcome() == Outcome.UNKNOWN).toList());
    }

    /// Roots and units with policies that an account whose way up to the root is unknown may be below.
    private List<Node> mayBeAbove(AccountId account) {
        List<Node> path = path(account);
        if (path.getFirst().kind() == Kind.ROOT) {
            return List.of();
        }
        return Stream.concat(attached.keySet().stream(), supposed.keySet().stream()).distinct()
                .filter(id -> !id.isEmpty() && !AccountId.isValid(id))
                .map(id -> tree.nodes().getOrDefault(id, new Node(id, "", "", Kind.UNIT)))
                .filter(node -> !path.contains(node)).toList();
    }
}
