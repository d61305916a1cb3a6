package org.keyledger.scp.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.scp.template.FilledPolicy;

/// Chooses how exceptions are made at each target, and makes the files. A list of ARNs that does not fit where it belongs
/// goes to the accounts below, each with a list of its own; an account whose list does not fit gets the tag. Lists are
/// never split over two policies that meet: each would deny what the other spares.
final class PolicyPlan {

    private final RecommendedSet set;
    private final List<ScpPolicyRecord> policies = new ArrayList<>();
    private final List<String> byTag = new ArrayList<>();
    private final Map<String, Integer> files = new HashMap<>();

    PolicyPlan(RecommendedSet set) {
        this.set = set;
    }

    /// @param exempt the ARNs of users with an exception, by account
    /// @param targets each phase's, with the accounts below them
    static List<ScpPolicyRecord> of(RecommendedSet set, List<Map<String, List<AccountRecord>>> targets,
            Map<AccountId, List<String>> exempt) {
        PolicyPlan plan = new PolicyPlan(set);
        List<String> all = targets.stream().flatMap(phase -> phase.keySet().stream()).toList();
        for (int phase = 0; phase < targets.size(); phase++) {
            String name = set.settings().phases().get(phase).name();
            targets.get(phase).forEach((target, accounts) -> plan.place(name, target, accounts, exempt));
        }
        List<ScpPolicyRecord> policies = new ArrayList<>();
        if (!plan.byTag.isEmpty()) {
            set.byTag().forEach(policy -> policies.add(plan.record("", policy, policy.name(), plan.byTag)));
        }
        set.guards().forEach(policy -> policies.add(plan.record("", policy, policy.name(), all)));
        policies.addAll(plan.policies);
        return policies;
    }

    private void place(String phase, String target, List<AccountRecord> accounts, Map<AccountId, List<String>> exempt) {
        switch (set.mechanism()) {
            case TAG -> byTag.add(target);
            case ARN -> {
                if (!placeList(phase, target, arns(accounts, exempt))) {
                    for (AccountRecord account : accounts) {
                        String own = "account " + account.account();
                        if (!placeList(phase, own, arns(List.of(account), exempt))) {
                            byTag.add(own);
                        }
                    }
                }
            }
        }
    }

    private static List<String> arns(List<AccountRecord> accounts, Map<AccountId, List<String>> exempt) {
        return accounts.stream().flatMap(account -> exempt.getOrDefault(account.account(), List.of()).stream())
                .toList();
    }

    /// Without exceptions the tag does as well, and it needs no change for the first one.
    private boolean placeList(String phase, String target, List<String> arns) {
        if (arns.isEmpty()) {
            byTag.add(target);
            return true;
        }
        FilledPolicy policy = set.byArn(arns);
        if (policy.minified().length() > set.settings().maxCharacters()) {
            return false;
        }
        policies.add(record(phase, policy, policy.name() + "-" + slug(target), List.of(target)));
        return true;
    }

    private ScpPolicyRecord record(String phase, FilledPolicy policy, String name, List<String> targets) {
        int number = files.merge(name, 1, Integer::sum);
        return new ScpPolicyRecord(phase, policy.name(), "scp/" + name + (number == 1 ? "" : "-" + number) + ".json",
                policy.title(), targets, policy.minified(), set.settings().maxCharacters());
    }

    /// Units may be called anything; files may not.
    private static String slug(String target) {
        String plain = target.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "unit" : plain.substring(0, Math.min(plain.length(), 60));
    }

    /// How many policies each target gets.
    static Map<String, Integer> slots(List<ScpPolicyRecord> policies) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        policies.forEach(policy -> policy.targets().forEach(target -> slots.merge(target, 1, Integer::sum)));
        return slots;
    }
}
