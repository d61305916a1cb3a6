package org.keyledger.trends;

import static org.keyledger.assess.KeyBuilder.activeKey;
import static org.keyledger.assess.KeyBuilder.inactiveKey;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.keyledger.assess.AccountBuilder;
import org.keyledger.assess.KeyBuilder;
import org.keyledger.evidence.AccountEvidence;

/// An organization in which each month anything may happen to each account, user and key. One seed, one story.
final class RandomOrganization {

    private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666", "777788889999");

    private final Random dice;
    private final Map<String, Map<String, List<Key>>> accounts = new TreeMap<>();
    private YearMonth period = YearMonth.of(2026, 1);

    RandomOrganization(long seed) {
        dice = new Random(seed);
        for (String account : ACCOUNTS) {
            Map<String, List<Key>> users = accounts.computeIfAbsent(account, _ -> new TreeMap<>());
            for (int user = 0; user < 5; user++) {
                users.put("user-" + user, new ArrayList<>(List.of(made(dice.nextInt(500)))));
            }
        }
    }

    private record Key(Instant created, boolean active, Instant used) {}

    /// Lets a month pass and records it.
    YearMonth next(LedgerOfMonths ledger) {
        period = period.plusMonths(1);
        List<AccountEvidence> evidence = new ArrayList<>();
        accounts.forEach((account, users) -> {
            users.replaceAll((_, keys) -> after(keys));
            if (!happens(8)) { // else it is not listed this month
                evidence.add(evidence(account, users));
            }
        });
        ledger.month(period, evidence.toArray(AccountEvidence[]::new));
        return period;
    }

    private List<Key> after(List<Key> keys) {
        List<Key> after = new ArrayList<>();
        for (Key key : keys) {
            if (!happens(6)) { // else it is deleted
                after.add(new Key(key.created(), happens(5) != key.active(), happens(3) ? ago(1) : key.used()));
            }
        }
        if (after.size() < 2 && happens(3)) {
            after.add(happens(4) && !after.isEmpty() ? after.getFirst() : made(dice.nextInt(30)));
        }
        if (happens(4)) {
            java.util.Collections.reverse(after);
        }
        return after;
    }

    private AccountEvidence evidence(String account, Map<String, List<Key>> users) {
        AccountBuilder builder = AccountBuilder.account(account);
        users.forEach((user, keys) -> {
            if (!keys.isEmpty() && !happens(12)) {
                KeyBuilder first = row(user, keys.getFirst());
                builder.with(keys.size() == 1 ? first : first.beside(row(user, keys.getLast())));
            }
            else if (happens(2)) {
                builder.with(inactiveKey().ofUser(user).createdAt(ago(3)));
            }
        });
        return happens(7) ? builder.failed()
                : happens(9) ? builder.skipped()
                        : builder.withUnreadRows(happens(7) ? 1 : 0).reportedAt(LedgerOfMonths.endOf(period)).read();
    }

    private KeyBuilder row(String user, Key key) {
        KeyBuilder row = (key.active() ? activeKey() : inactiveKey()).ofUser(user).usedAt(key.used());
        return happens(5) ? row.createdNobodyKnowsWhen() : row.createdAt(key.created());
    }

    private Key made(int daysAgo) {
        return new Key(ago(daysAgo), true, ago(daysAgo));
    }

    private Instant ago(int days) {
        return LedgerOfMonths.endOf(period).minus(Duration.ofDays(days));
    }

    private boolean happens(int oneIn) {
        return dice.nextInt(oneIn) == 0;
    }
}
