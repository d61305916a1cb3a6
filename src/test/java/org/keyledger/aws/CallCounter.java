package org.keyledger.aws;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

import org.keyledger.iam.AccountId;

/// Counts calls while they arrive.
final class CallCounter {

    private final Map<AccountId, AtomicIntegerArray> byAccount = new ConcurrentHashMap<>();
    private final LongAdder refused = new LongAdder();
    private final AtomicInteger inProgress = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    void begin() {
        mostAtOnce.accumulateAndGet(inProgress.incrementAndGet(), Math::max);
    }

    void end() {
        inProgress.decrementAndGet();
    }

    /// @return how many calls of the action and account there were, with this one
    int count(AccountId account, Action action) {
        return byAccount.computeIfAbsent(account, _ -> new AtomicIntegerArray(Action.values().length))
                .incrementAndGet(action.ordinal());
    }

    void countRefused() {
        refused.increment();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    Calls calls() {
        Map<AccountId, int[]> copy = new TreeMap<>();
        byAccount.forEach((account, counts) -> {
            int[] copied = new int[counts.length()];
            Arrays.setAll(copied, counts::get);
            copy.put(account, copied);
        });
        return new Calls(copy, refused.sum());
    }
}
