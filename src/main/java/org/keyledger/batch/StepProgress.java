package org.keyledger.batch;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// Tells the operator which step is running.
@Component
class StepProgress implements StepExecutionListener {

    private final CurrentRun run;

    StepProgress(CurrentRun run) {
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution step) {
        boolean countsAccounts = step.getStepName().equals("assess");
        run.get().progress().started(step.getStepName(), countsAccounts ? run.get().evidence().accounts().size() : 0);
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (!step.getStatus().isUnsuccessful()) {
            run.get().progress().finished(step.getStepName());
        }
        return step.getExitStatus();
    }
}
