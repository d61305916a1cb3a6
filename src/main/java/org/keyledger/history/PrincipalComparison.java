package org.keyledger.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads the principals of two periods side by side, a few accounts at a time, so that memory stays flat.
///
/// @param now  accounts of the period
/// @param then accounts of the earlier one; none without one
record PrincipalComparison(ScpTables tables, YearMonth period, Map<String, AccountRecord> now,
        Optional<YearMonth> before, Map<String, AccountRecord> then) {

    /// In the order of account ids; accounts without principals in either period are left out.
    void forEach(int keysPerQuery, Consumer<AccountPrincipals> consumer) {
        TreeMap<String, AccountRecord> listed = new TreeMap<>(then);
        listed.putAll(now);
        // Of these ranges nothing but ids may be asked: their accounts have the numbers of two periods.
        ReadAhead.of(AccountRange.of(List.copyOf(listed.values()), keysPerQuery), this::read).forEach(consumer);
    }

    private List<AccountPrincipals> read(AccountRange accounts) {
        Map<String, List<PrincipalRecord>> principals = byAccount(period, accounts);
        Map<String, List<PrincipalRecord>> earlier =
                before.map(month -> byAccount(month, accounts)).orElse(Map.of());
        List<AccountPrincipals> read = new ArrayList<>();
        for (AccountRecord account : accounts.accounts()) {
            String id = account.account().value();
            if (principals.containsKey(id) || earlier.containsKey(id)) {
                read.add(new AccountPrincipals(Optional.ofNullable(now.get(id)), Optional.ofNullable(then.get(id)),
                        principals.getOrDefault(id, List.of()), earlier.getOrDefault(id, List.of())));
            }
        }
        return read;
    }

    private Map<String, List<PrincipalRecord>> byAccount(YearMonth month, AccountRange accounts) {
        Map<String, List<PrincipalRecord>> byAccount = new HashMap<>();
        tables.principals(month, accounts.firstId(), accounts.lastId()).forEach(
                row -> byAccount.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
        return byAccount;
    }
}
