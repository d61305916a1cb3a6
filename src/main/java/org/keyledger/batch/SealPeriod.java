package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.keyledger.history.Seals;
import org.keyledger.report.Manifest;
import org.keyledger.report.SealedPeriods;
import org.keyledger.report.Shelf;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// Step `seal`: writes the manifest over what the writers left, and puts the period on the shelf, beside those whose folders are on
/// another disk.
@Component
class SealPeriod implements Tasklet {

    private final CurrentRun run;
    private final PeriodReport report;
    private final Seals seals;

    SealPeriod(CurrentRun run, PeriodReport report, Seals seals) {
        this.run = run;
        this.report = report;
        this.seals = seals;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        LedgerRun current = run.get();
        Path reports = current.settings().reports();
        List<Path> files = WrittenFiles.of(contribution.getStepExecution()).stream().map(current.folder()::resolve)
                .toList();
        SealedPeriods sealed = new SealedPeriods(reports, seals);
        sealed.bringBack(current.period());
        Manifest.write(reports, report.get().heading(), files);
        sealed.keep(current.period());
        Shelf.write(reports);
        return RepeatStatus.FINISHED;
    }
}
