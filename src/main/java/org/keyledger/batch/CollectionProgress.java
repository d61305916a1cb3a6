package org.keyledger.batch;

import org.keyledger.job.LogFields;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// Tells the operator which step of the collection is running, and lets none begin once it is to stop.
@Component
class CollectionProgress implements StepExecutionListener {

    private final CurrentCollection collection;
    private final RunStop stop;

    CollectionProgress(CurrentCollection collection, RunStop stop) {
        this.collection = collection;
        this.stop = stop;
    }

    @Override
    public void beforeStep(StepExecution step) {
        stop.requireNone();
        MDC.put(LogFields.STEP, step.getStepName());
        CollectionRun run = collection.get();
        boolean countsAccounts = step.getStepName().equals(CollectionJobConfiguration.COLLECT);
        run.progress().started(step.getStepName(), countsAccounts ? run.accountsLeft().size() : 0);
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            collection.get().progress().finished(step.getStepName());
        }
        MDC.remove(LogFields.STEP);
        return step.getExitStatus();
    }
}
