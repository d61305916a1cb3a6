package org.keyledger.batch;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `list accounts`: reads the organization, or takes what an earlier attempt read of it.
@Component
class ListAccounts implements Tasklet {

    private final CurrentCollection collection;
    private final RunStop stop;

    ListAccounts(CurrentCollection collection, RunStop stop) {
        this.collection = collection;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws JobInterruptedException {
        CollectionRun run = collection.get();
        try {
            stop.whileCalling(run::listAccounts);
        }
        catch (RuntimeException failure) {
            stop.checkInterrupted(contribution.getStepExecution());
            throw failure;
        }
        return RepeatStatus.FINISHED;
    }
}
