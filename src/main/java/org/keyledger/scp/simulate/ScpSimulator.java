package org.keyledger.scp.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.keyledger.iam.AccountId;
import org.keyledger.iam.Truth;
import org.keyledger.organization.ControlPolicies;
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
        return notBound(account, request).orElseGet(() -> evaluate(levels(account), request));
    }

    /// What the policies attached today make of it.
    public Decision decideToday(AccountId account, ScpRequest request) {
        return notBound(account, request).orElseGet(() -> evaluate(path(account).stream()
                .map(node -> new Level(node, attachedTo(node))).toList(), request));
    }

    /// What the supposed policies alone would deny of it, whatever else is attached.
    public Decision decideBySupposed(AccountId account, ScpRequest request) {
        return notBound(account, request).orElseGet(() -> {
            List<Level> levels = path(account).stream().map(node -> new Level(node, supposedAt(node))).toList();
            return denied(levels, request).orElse(Decision.ALLOWED);
        });
    }

    /// Whether any policy asks which program made the request.
    public boolean asksForAgents() {
        return Stream.concat(attached.values().stream(), supposed.values().stream()).flatMap(List::stream)
                .flatMap(policy -> policy.lines().stream())
                .flatMap(line -> line.statement().condition().conditions().stream())
                .anyMatch(condition -> condition.key().equalsIgnoreCase(Requests.USER_AGENT));
    }

    /// Whether a supposed policy reaches an account.
    public boolean reaches(AccountId account) {
        return path(account).stream().anyMatch(node -> !supposedAt(node).isEmpty());
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
        return new Level(node, policies);
    }

    private List<PolicyLines> attachedTo(Node node) {
        return attached.getOrDefault(node.id(), List.of());
    }

    private List<PolicyLines> supposedAt(Node node) {
        List<PolicyLines> here = supposed.getOrDefault(node.id(), List.of());
        List<PolicyLines> everywhere =
                node.kind() == ControlPolicies.Kind.ACCOUNT ? supposed.getOrDefault("", List.of()) : List.of();
        return everywhere.isEmpty() ? here : Stream.concat(here.stream(), everywhere.stream()).toList();
    }

    private Decision evaluate(List<Level> levels, ScpRequest request) {
        Optional<Decision> denied = denied(levels, request);
        if (denied.filter(decision -> decision.outcome() == Outcome.DENIED).isPresent()) {
            return denied.get();
        }
        Decision allowed = Decision.ALLOWED;
        for (Level level : levels) {
            Optional<Decision> here = notAllowed(level, request);
            if (here.filter(decision -> decision.outcome() == Outcome.DENIED).isPresent()) {
                return here.get();
            }
            allowed = here.orElse(allowed);
        }
        return denied.orElse(allowed);
    }

    /// The first statement that certainly denies; else those that may.
    private static Optional<Decision> denied(List<Level> levels, ScpRequest request) {
        Set<String> by = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (Level level : levels) {
            for (PolicyLines policy : level.policies()) {
                if (!policy.readable()) {
                    by.add(policy.name() + ", which cannot be read, on " + level.title());
                    keys.add("Policy " + policy.name());
                }
                for (StatementLine line : policy.lines()) {
                    Truth applies = line.denies() ? line.applies(request) : Truth.FALSE;
                    if (applies == Truth.TRUE) {
                        return Optional.of(Decision.denied(level.by(policy, line)));
                    }
                    if (applies == Truth.UNKNOWN) {
                        by.add(level.by(policy, line));
                        keys.addAll(line.undecidedBy(request));
                    }
                }
            }
        }
        return by.isEmpty() ? Optional.empty() : Optional.of(unknown(by, keys));
    }

    /// Empty where a policy of the level certainly allows the request, or where no policy of the level is known.
    private Optional<Decision> notAllowed(Level level, ScpRequest request) {
        if (!tree.known() || attachedTo(level.node()).isEmpty()) {
            return Optional.empty();
        }
        Set<String> by = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (PolicyLines policy : level.policies()) {
            if (!policy.readable()) {
                by.add(policy.name() + ", which cannot be read, on " + level.title());
                keys.add("Policy " + policy.name());
            }
            for (StatementLine line : policy.lines()) {
                Truth applies = line.denies() ? Truth.FALSE : line.applies(request);
                if (applies == Truth.TRUE) {
                    return Optional.empty();
                }
                if (applies == Truth.UNKNOWN) {
                    by.add(level.by(policy, line));
                    keys.addAll(line.undecidedBy(request));
                }
            }
        }
        return Optional.of(by.isEmpty() ? Decision.denied("no policy on " + level.title() + " allows it")
                : unknown(by, keys));
    }

    private static Decision unknown(Set<String> by, Set<String> keys) {
        return new Decision(Outcome.UNKNOWN, String.join("; ", by), List.copyOf(keys));
    }
}
