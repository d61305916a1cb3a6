package org.keyledger.aws;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.keyledger.iam.AccountId;

/// How often what was called until some moment. A call counts for the account on which it bears: assuming a role counts
/// for the account that has the role, reading the organization for the caller's.
public final class Calls {

    private final Map<AccountId, int[]> byAccount;
    private final long refused;

    Calls(Map<AccountId, int[]> byAccount, long refused) {
        this.byAccount = byAccount;
        this.refused = refused;
    }

    /// All calls, those that were refused for their credentials with them.
    public long total() {
        return refused + byAccount.values().stream().flatMapToInt(Arrays::stream).asLongStream().sum();
    }

    /// Calls that said nothing of an account because their action or credentials are unknown.
    public long refused() {
        return refused;
    }

    public long of(Action action) {
        return byAccount.values().stream().mapToLong(counts -> counts[action.ordinal()]).sum();
    }

    public long of(AccountId account) {
        int[] counts = byAccount.get(account);
        return counts == null ? 0 : Arrays.stream(counts).asLongStream().sum();
    }

    public long of(AccountId account, Action action) {
        int[] counts = byAccount.get(account);
        return counts == null ? 0 : counts[action.ordinal()];
    }

    /// The accounts that were called at all.
    public Set<AccountId> accounts() {
        Set<AccountId> called = new TreeSet<>();
        byAccount.forEach((account, counts) -> {
            if (Arrays.stream(counts).anyMatch(count -> count > 0)) {
                called.add(account);
            }
        });
        return called;
    }

    /// The calls since an earlier moment.
    public Calls since(Calls earlier) {
        Map<AccountId, int[]> difference = new TreeMap<>();
        byAccount.forEach((account, counts) -> {
            int[] rest = counts.clone();
            int[] before = earlier.byAccount.getOrDefault(account, new int[rest.length]);
            Arrays.setAll(rest, i -> rest[i] - before[i]);
            difference.put(account, rest);
        });
        return new Calls(difference, refused - earlier.refused);
    }
}
