package org.keyledger.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Neighbouring accounts whose rows one query reads.
///
/// @param accounts in the order of their numbers, without gaps
record AccountRange(List<AccountRecord> accounts) {

    static List<AccountRange> of(List<AccountRecord> accounts, int keysPerRange) {
        List<AccountRange> ranges = new ArrayList<>();
        int from = 0;
        long keys = 0;
        for (int to = 0; to < accounts.size(); to++) {
            keys += accounts.get(to).keys();
            if (keys >= keysPerRange || to == accounts.size() - 1) {
                ranges.add(new AccountRange(accounts.subList(from, to + 1)));
                from = to + 1;
                keys = 0;
            }
        }
        return ranges;
    }

    int first() {
        return accounts.getFirst().number();
    }

    int last() {
        return accounts.getLast().number();
    }

    String firstId() {
        return accounts.getFirst().account().value();
    }

    String lastId() {
        return accounts.getLast().account().value();
    }

    /// @param id of a row of one of the accounts
    AccountRecord accountOf(long id) {
        return accounts.get(RowIds.accountOf(id) - first());
    }

    Map<String, AccountRecord> byId() {
        return accounts.stream().collect(Collectors.toMap(account -> account.account().value(), Function.identity()));
    }
}
