package org.keyledger.batch;

import org.keyledger.job.LogFields;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// Tells the operator which step is running, and lets none begin once the run is to stop.
@Component
class StepProgress implements StepExecutionListener {

    private final CurrentRun run;
    private final RunStop stop;

    StepProgress(CurrentRun run, RunStop stop) {
        this.run = run;
        this.stop = stop;
    }

    @Override
    public void beforeStep(StepExecution step) {
        stop.requireNone();
        MDC.put(LogFields.STEP, step.getStepName());
        boolean countsAccounts = step.getStepName().equals("assess");
        run.get().progress().started(step.getStepName(), countsAccounts ? run.get().evidence().accounts().size() : 0);
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            run.get().progress().finished(step.getStepName());
        }
        MDC.remove(LogFields.STEP);
        return step.getExitStatus();
    }
}
