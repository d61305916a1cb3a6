package org.keyledger.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Neighbouring accounts whose rows one query reads.
record AccountRange(Map<String, AccountRecord> accounts, String first, String last) {

    static List<AccountRange> of(List<AccountRecord> accounts, int keysPerRange) {
        List<AccountRange> ranges = new ArrayList<>();
        Map<String, AccountRecord> range = new LinkedHashMap<>();
        long keys = 0;
        String first = "";
        for (AccountRecord account : accounts) {
            if (range.isEmpty()) {
                first = account.account().value();
            }
            range.put(account.account().value(), account);
            keys += account.keys();
            if (keys >= keysPerRange) {
                ranges.add(new AccountRange(range, first, account.account().value()));
                range = new LinkedHashMap<>();
                keys = 0;
            }
        }
        if (!range.isEmpty()) {
            ranges.add(new AccountRange(range, first, range.keySet().stream().reduce((_, last) -> last).orElseThrow()));
        }
        return ranges;
    }

    AccountRecord get(String account) {
        return find(account).orElseThrow(() -> new IllegalStateException("no record of account " + account));
    }

    Optional<AccountRecord> find(String account) {
        return Optional.ofNullable(accounts.get(account));
    }
}
