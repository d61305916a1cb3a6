package org.keyledger.batch;

import org.keyledger.history.Ledger;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `record`: closes what went with vanished accounts and completes the period in the ledger.
@Component
class RecordPeriod implements Tasklet {

    private final CurrentRun run;
    private final Ledger ledger;

    RecordPeriod(CurrentRun run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        LedgerRun current = run.get();
        ledger.closeVanished(current.period(), current.asOf());
        ledger.seal(current.period());
        return RepeatStatus.FINISHED;
    }
}
