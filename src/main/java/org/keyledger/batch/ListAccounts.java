package org.keyledger.batch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `list accounts`: reads the organization, or takes what an earlier attempt read of it.
@Component
class ListAccounts implements Tasklet {

    private final CurrentCollection collection;

    ListAccounts(CurrentCollection collection) {
        this.collection = collection;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        collection.get().listAccounts();
        return RepeatStatus.FINISHED;
    }
}
