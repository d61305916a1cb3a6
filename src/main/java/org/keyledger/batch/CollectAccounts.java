package org.keyledger.batch;

import java.util.Map;

import org.keyledger.organization.Account;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `collect`: works through the accounts of a partition, one after another. How far it came stands in the evidence
/// folder alone: an account with an outcome is done. So Batch writes nothing for an account, and a collection goes on
/// where the folder is, even with another database.
@Component
class CollectAccounts implements Tasklet {

    private final CurrentCollection collection;
    private final RunStop stop;

    CollectAccounts(CurrentCollection collection, RunStop stop) {
        this.collection = collection;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        CollectionRun run = collection.get();
        Map<String, Object> partition = context.getStepContext().getStepExecutionContext();
        for (Account account : run.accountsLeft(partition.get(AccountPartitioner.FIRST).toString(),
                partition.get(AccountPartitioner.LAST).toString())) {
            if (stop.isToEnd(contribution.getStepExecution()) || run.hasFailedTooOften()) {
                break;
            }
            if (!stop.whileCalling(() -> run.collect(account))) {
                stop.isToEnd(contribution.getStepExecution());
                break;
            }
            contribution.incrementReadCount();
        }
        return RepeatStatus.FINISHED;
    }
}
