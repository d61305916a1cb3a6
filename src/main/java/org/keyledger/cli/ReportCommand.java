package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reports on evidence wherever it lies, with a job's settings.
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Reports on one month of an evidence folder, with the settings of a job.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger report jobs/monthly/job.yaml --evidence evidence --period 2026-11",
                "  keyledger report jobs/monthly/job.yaml --evidence /archive/2026-11 --period 2026-11 --rerun",
                "DIR holds folders of months, or is one month's folder. AWS CLI output put there by hand will do." })
final class ReportCommand implements Callable<Integer> {

    private final PeriodRunner runner;

    @Parameters(paramLabel = "JOB", description = "The job file; its source is not used.")
    private Path job;

    @Option(names = "--evidence", paramLabel = "DIR", required = true, description = "The evidence folder.")
    private Path evidence;

    @Option(names = "--period", paramLabel = "MONTH", required = true,
            description = "The month to report on, such as 2026-11.")
    private YearMonth period;

    @Option(names = "--rerun", description = "Work through the period again even if it is complete.")
    private boolean rerun;

    @Mixin
    private TimeLimit limit;

    @Mixin
    private Verbosity verbosity;

    ReportCommand(PeriodRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(JobFile.read(job), evidence, List.of(period),
                new PeriodRunner.How(rerun, false, false, Watch.ASLEEP)).code();
    }
}
