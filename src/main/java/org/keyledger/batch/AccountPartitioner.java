package org.keyledger.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keyledger.organization.Account;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/// Step `assess`: deals the accounts out to partitions, neighbours together.
@Component
class AccountPartitioner implements Partitioner {

    static final String FIRST = "firstAccount";
    static final String LAST = "lastAccount";

    /// A partition costs about as much as a few accounts, so small organizations get small partitions and large ones
    /// partitions of this many accounts.
    private static final int LARGEST = 50;
    private static final int FEWEST = 8;

    private final CurrentRun run;

    AccountPartitioner(CurrentRun run) {
        this.run = run;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Account> accounts = run.get().evidence().accounts();
        int size = Math.clamp(accounts.size() / FEWEST, 1, LARGEST);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int from = 0; from < accounts.size(); from += size) {
            int to = Math.min(from + size, accounts.size()) - 1;
            ExecutionContext partition = new ExecutionContext();
            partition.putString(FIRST, accounts.get(from).id().value());
            partition.putString(LAST, accounts.get(to).id().value());
            partitions.put(String.format(Locale.ROOT, "%05d", partitions.size()), partition);
        }
        return partitions;
    }
}
