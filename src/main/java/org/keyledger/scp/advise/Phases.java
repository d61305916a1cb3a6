package org.keyledger.scp.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keyledger.history.AccountRecord;
import org.keyledger.iam.AccountId;

/// Which accounts lose their IAM users in which phase, and where policies are attached for that: to the highest unit all of
/// whose accounts belong to the phase, else to accounts; never to the root. Of two targets none lies above the other, so
/// each account meets one list of exceptions: two would cancel each other.
final class Phases {

    private final List<PhaseRule> rules;
    private final Map<AccountId, Integer> phaseOf = new HashMap<>();
    private final Map<AccountId, String> targetOf = new HashMap<>();

    /// @param accounts those that service control policies bind
    Phases(List<PhaseRule> rules, List<AccountRecord> accounts) {
        this.rules = rules;
        Map<String, Integer> wholly = new HashMap<>();
        for (AccountRecord account : accounts) {
            int phase = phase(account.unit());
            phaseOf.put(account.account(), phase);
            prefixes(account.unit()).forEach(unit -> wholly.merge(unit, phase, (one, other) -> one.equals(other) ? one
                    : Integer.valueOf(-1)));
        }
        accounts.forEach(account -> targetOf.put(account.account(), prefixes(account.unit()).stream()
                .filter(unit -> wholly.get(unit) >= 0).findFirst().orElseGet(() -> nameOf(account))));
    }

    private int phase(String path) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).takesIn(path)) {
                return i;
            }
        }
        return rules.size() - 1;
    }

    /// The units above an account, the highest first: `Production`, `Production/Payments`.
    private static List<String> prefixes(String path) {
        List<String> prefixes = new ArrayList<>();
        if (!path.isEmpty()) {
            List<String> parts = Arrays.asList(path.split("/"));
            for (int i = 1; i <= parts.size(); i++) {
                prefixes.add(String.join("/", parts.subList(0, i)));
            }
        }
        return prefixes;
    }

    /// What policies are said to be attached to when an account gets them itself: `account 111122223333 (name)`.
    static String nameOf(AccountRecord account) {
        return "account " + account.account() + (account.name().isEmpty() ? "" : " (" + account.name() + ")");
    }

    /// The places whose policies bind an account: the units above it, the highest first, and itself.
    static List<String> above(AccountRecord account) {
        List<String> places = prefixes(account.unit());
        places.add(nameOf(account));
        return places;
    }

    /// The place next below a target on the way to one of its accounts; an account has none below it.
    static String below(String target, AccountRecord account) {
        List<String> places = above(account);
        return places.get(Math.min(places.indexOf(target) + 1, places.size() - 1));
    }

    /// The place of the account's phase among the rules.
    int phaseOf(AccountRecord account) {
        return phaseOf.get(account.account());
    }

    /// Where the policies that bind the account are attached: a unit's path, or `account 111122223333 (name)`.
    String targetOf(AccountRecord account) {
        return targetOf.get(account.account());
    }

    boolean binds(AccountRecord account) {
        return phaseOf.containsKey(account.account());
    }

    /// The targets of each phase with their accounts, in the order of the names.
    List<Map<String, List<AccountRecord>>> targets(List<AccountRecord> accounts) {
        List<Map<String, List<AccountRecord>>> targets = new ArrayList<>();
        rules.forEach(_ -> targets.add(new TreeMap<>()));
        accounts.stream().filter(this::binds).forEach(account -> targets.get(phaseOf(account))
                .computeIfAbsent(targetOf(account), _ -> new ArrayList<>()).add(account));
        return targets.stream().<Map<String, List<AccountRecord>>>map(LinkedHashMap::new).toList();
    }
}
