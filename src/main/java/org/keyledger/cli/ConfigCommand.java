package org.keyledger.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;
import org.keyledger.job.SettingInForce;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints what a job would run with.
@Command(name = "config", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Prints every setting that a job has, with its value and where that comes from: a line of the job"
                + " file, or the default. Of a secret it prints where it lies and whether anything is there, never the"
                + " secret; AWS is not asked.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger config jobs/monthly/job.yaml", "  keyledger config jobs/monthly/job.yaml --json",
                "What counts: an option of a command first, such as --evidence of report in place of the source; then",
                "the job file; then the default. The environment counts where the job file names one of its variables",
                "for a secret, and for what the AWS SDK finds by itself: credentials, AWS_REGION. Nothing else of it",
                "changes a setting." })
final class ConfigCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(paramLabel = "JOB", description = "The job file, such as jobs/monthly/job.yaml.")
    private Path job;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private Verbosity verbosity;

    ConfigCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        List<SettingInForce> settings = JobFile.settingsInForce(job);
        ConfigText text = new ConfigText(job, around.environment());
        if (json) {
            around.out().print(text.json(settings));
        }
        else {
            text.print(settings, around.out());
        }
        around.out().flush();
        return ExitCode.COMPLETE.code();
    }
}
