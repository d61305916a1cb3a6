package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.keyledger.report.ReportWriter;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/// A step `write …` for each writer: its files are made aside and moved into place whole, so that nobody ever opens half a
/// workbook.
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
        Path folder = run.get().folder();
        Files.createDirectories(folder);
        Path aside = folder.resolveSibling(".writing-" + folder.getFileName() + "-" + writer.name());
        discard(aside);
        Files.createDirectories(aside);
        List<String> written = new ArrayList<>();
        for (Path file : writer.write(report.get(), aside)) {
            Path target = folder.resolve(aside.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            written.add(folder.relativize(target).toString());
        }
        discard(aside);
        WrittenFiles.remember(contribution.getStepExecution(), written);
        return RepeatStatus.FINISHED;
    }

    private static void discard(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
