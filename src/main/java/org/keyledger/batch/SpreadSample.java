package org.keyledger.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keyledger.organization.Account;

/// Some accounts of every organizational unit. What an account lacks it mostly lacks with its whole unit, as StackSets
/// are deployed by unit.
final class SpreadSample {

    private SpreadSample() {}

    /// One account of each unit in turn until there are enough, in the order of their ids.
    static List<Account> of(List<Account> accounts, int most) {
        Map<String, Deque<Account>> units = new TreeMap<>();
        accounts.forEach(account -> units.computeIfAbsent(account.ouPath(), _ -> new ArrayDeque<>()).add(account));
        List<Account> sample = new ArrayList<>();
        while (sample.size() < Math.min(most, accounts.size())) {
            units.values().stream().filter(unit -> !unit.isEmpty()).limit((long) most - sample.size())
                    .forEach(unit -> sample.add(unit.remove()));
        }
        sample.sort(Comparator.comparing(Account::id));
        return sample;
    }
}
