package org.keyledger.scp.advise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.scp.template.FilledPolicy;

/// Chooses how exceptions are made at each target, and makes the files. A list of ARNs that does not fit where it belongs
/// goes to the units and accounts below, each with a list of its own; an account whose list does not fit gets the tag.
/// Lists are never split over two policies that meet: each would deny what the other spares.
final class PolicyPlan {

    private final RecommendedSet set;
    private final Map<AccountId, List<String>> exempt;
    private final List<ScpPolicyRecord> policies = new ArrayList<>();
    private final List<String> byTag = new ArrayList<>();
    private final List<Set<String>> targets = new ArrayList<>();
    private final Set<String> files = new HashSet<>();

    private PolicyPlan(RecommendedSet set, Map<AccountId, List<String>> exempt) {
        this.set = set;
        this.exempt = exempt;
    }

    /// @param policies in the order in which they are told of
    /// @param targets  of each phase, those first that all its policies but the exceptions go to
    record Planned(List<ScpPolicyRecord> policies, List<List<String>> targets) {}

    /// @param targets each phase's, with the accounts below them
    /// @param exempt  the ARNs of users with an exception, by account
    static Planned of(RecommendedSet set, List<Map<String, List<AccountRecord>>> targets,
            Map<AccountId, List<String>> exempt) {
        PolicyPlan plan = new PolicyPlan(set, exempt);
        List<String> all = targets.stream().flatMap(phase -> phase.keySet().stream()).toList();
        for (Map<String, List<AccountRecord>> phase : targets) {
            plan.targets.add(new LinkedHashSet<>(phase.keySet()));
            phase.forEach(plan::place);
        }
        List<ScpPolicyRecord> policies = new ArrayList<>();
        if (!plan.byTag.isEmpty()) {
            set.byTag().forEach(policy -> policies.add(plan.record("", policy, policy.name(), plan.byTag)));
        }
        set.guards().forEach(policy -> policies.add(plan.record("", policy, policy.name(), all)));
        policies.addAll(plan.policies);
        return new Planned(policies, plan.targets.stream().map(List::copyOf).toList());
    }

    private void place(String target, List<AccountRecord> accounts) {
        switch (set.mechanism()) {
            case TAG -> placeTag(target);
            case ARN -> {
                if (!placeList(target, accounts)) {
                    placeBelow(target, accounts);
                }
            }
        }
    }

    private void placeBelow(String target, List<AccountRecord> accounts) {
        Map<String, List<AccountRecord>> below = new TreeMap<>();
        accounts.forEach(account -> below.computeIfAbsent(Phases.below(target, account), _ -> new ArrayList<>())
                .add(account));
        if (below.containsKey(target)) {
            placeTag(target);
        }
        else {
            below.forEach(this::place);
        }
    }

    /// Without exceptions the tag does as well, and it needs no change for the first one.
    private boolean placeList(String target, List<AccountRecord> accounts) {
        List<String> arns = accounts.stream()
                .flatMap(account -> exempt.getOrDefault(account.account(), List.of()).stream()).toList();
        if (arns.isEmpty()) {
            placeTag(target);
            return true;
        }
        FilledPolicy policy = set.byArn(arns);
        if (policy.minified().length() > set.settings().maxCharacters()) {
            return false;
        }
        String phase = set.settings().phases().get(targets.size() - 1).name();
        policies.add(record(phase, policy, policy.name() + "-" + slug(target), List.of(target)));
        targets.getLast().add(target);
        return true;
    }

    private void placeTag(String target) {
        byTag.add(target);
        targets.getLast().add(target);
    }

    private ScpPolicyRecord record(String phase, FilledPolicy policy, String name, List<String> targets) {
        String free = name;
        for (int number = 2; !files.add(free); number++) {
            free = name + "-" + number;
        }
        return new ScpPolicyRecord(phase, policy.name(), "scp/" + free + ".json", policy.title(), targets,
                policy.minified(), set.settings().maxCharacters());
    }

    /// Units may be called anything; files may not.
    private static String slug(String target) {
        String plain = target.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "unit" : plain.substring(0, Math.min(plain.length(), 60));
    }
}
