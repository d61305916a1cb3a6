package org.keyledger.batch;

import java.io.IOException;
import java.util.List;

import org.keyledger.report.ReportWriter;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// A step `write …` for each writer: [PlacedFiles] puts its files into the period's folder.
class WriteReport implements Tasklet {

    private final CurrentRun run;
    private final PeriodReport report;
    private final ReportWriter writer;

    private WriteReport(CurrentRun run, PeriodReport report, ReportWriter writer) {
        this.run = run;
        this.report = report;
        this.writer = writer;
    }

    /// Makes the step of a writer.
    @Component
    static class Factory {

        private final CurrentRun run;
        private final PeriodReport report;

        Factory(CurrentRun run, PeriodReport report) {
            this.run = run;
            this.report = report;
        }

        WriteReport with(ReportWriter writer) {
            return new WriteReport(run, report, writer);
        }
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        List<String> written = new PlacedFiles(run.get().folder()).write(writer, report.shownBy(writer));
        WrittenFiles.remember(contribution.getStepExecution(), written);
        return RepeatStatus.FINISHED;
    }
}
