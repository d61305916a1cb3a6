package org.keyledger.batch;

import org.keyledger.history.Ledger;
import org.keyledger.history.LedgerReader;
import org.keyledger.trends.Measurement;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `measure`: publishes the period's metrics.
@Component
class MeasurePeriod implements Tasklet {

    private final CurrentRun run;
    private final Measurement measurement;

    MeasurePeriod(CurrentRun run, Ledger ledger, LedgerReader reader) {
        this.run = run;
        this.measurement = new Measurement(ledger, reader);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        measurement.publish(run.get().period());
        return RepeatStatus.FINISHED;
    }
}
