package org.keyledger.batch;

import org.keyledger.job.LogFields;
import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// Tells the operator which step of the collection is running.
@Component
class CollectionProgress implements StepExecutionListener {

    private final CurrentCollection collection;

    CollectionProgress(CurrentCollection collection) {
        this.collection = collection;
    }

    @Override
    public void beforeStep(StepExecution step) {
        MDC.put(LogFields.STEP, step.getStepName());
        CollectionRun run = collection.get();
        boolean countsAccounts = step.getStepName().equals(CollectionJobConfiguration.COLLECT);
        run.progress().started(step.getStepName(), countsAccounts ? run.accountsLeft().size() : 0);
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        collection.get().progress().finished(step.getStepName());
        MDC.remove(LogFields.STEP);
        return step.getExitStatus();
    }
}
