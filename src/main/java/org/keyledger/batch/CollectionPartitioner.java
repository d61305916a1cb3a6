package org.keyledger.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.organization.Account;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/// Step `collect`: deals the accounts that are left out to partitions, neighbours together.
///
/// A partition is worked through by one thread, so the last ones decide how long the others idle at the end, and each costs
/// Batch a few rows. So they shrink as what is left shrinks, down to single accounts (C. Polychronopoulos and D. Kuck,
/// "Guided self-scheduling", 1987). [CollectionSplitter] keeps their order.
@Component
class CollectionPartitioner implements Partitioner {

    private static final int LARGEST = 20;

    /// A partition is at most this part of a thread's share in what is left. With one, threads that are slow with the first
    /// partitions would end after the others.
    private static final int PARTS = 2;

    private final CurrentCollection collection;

    CollectionPartitioner(CurrentCollection collection) {
        this.collection = collection;
    }

    /// @param gridSize is Batch's guess and set before the job file is read
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Account> accounts = collection.get().accountsLeft();
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        int from = 0;
        for (int size : sizes(accounts.size(), collection.get().concurrency())) {
            int to = from + size - 1;
            ExecutionContext partition = new ExecutionContext();
            partition.putString(AccountPartitioner.FIRST, accounts.get(from).id().value());
            partition.putString(AccountPartitioner.LAST, accounts.get(to).id().value());
            partitions.put("%05d".formatted(partitions.size()), partition);
            from += size;
        }
        return partitions;
    }

    /// How many accounts each partition gets, in the order in which they begin.
    static List<Integer> sizes(int accounts, int threads) {
        List<Integer> sizes = new ArrayList<>();
        int size;
        for (int left = accounts; left > 0; left -= size) {
            size = Math.clamp(left / ((long) threads * PARTS), 1, LARGEST);
            sizes.add(size);
        }
        return sizes;
    }
}
