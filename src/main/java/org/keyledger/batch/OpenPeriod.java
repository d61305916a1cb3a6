package org.keyledger.batch;

import org.keyledger.history.Ledger;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `open`: starts the period afresh in the ledger.
@Component
class OpenPeriod implements Tasklet {

    private final CurrentRun run;
    private final Ledger ledger;

    OpenPeriod(CurrentRun run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LedgerRun current = run.get();
        ledger.begin(current.record());
        ledger.record(current.period(), current.evidence().problems(), current.evidence().files());
        return RepeatStatus.FINISHED;
    }
}
