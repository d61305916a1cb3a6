package org.keyledger.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.organization.Account;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/// Step `collect`: deals the accounts that are left out to partitions, neighbours together.
///
/// A partition is worked through by one thread, so the last ones decide how long the others idle at the end: they are
/// small. Each costs Batch a few rows, so in a large organization they are not single accounts.
@Component
class CollectionPartitioner implements Partitioner {

    private static final int LARGEST = 20;

    /// How many partitions each thread gets: at the end it idles for at most this part of the time.
    private static final int ROUNDS = 25;

    private final CurrentCollection collection;

    CollectionPartitioner(CurrentCollection collection) {
        this.collection = collection;
    }

    /// @param gridSize is Batch's guess and set before the job file is read
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Account> accounts = collection.get().accountsLeft();
        int size = Math.clamp(accounts.size() / ((long) collection.get().concurrency() * ROUNDS), 1, LARGEST);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int from = 0; from < accounts.size(); from += size) {
            int to = Math.min(from + size, accounts.size()) - 1;
            ExecutionContext partition = new ExecutionContext();
            partition.putString(AccountPartitioner.FIRST, accounts.get(from).id().value());
            partition.putString(AccountPartitioner.LAST, accounts.get(to).id().value());
            partitions.put("%05d".formatted(partitions.size()), partition);
        }
        return partitions;
    }
}
