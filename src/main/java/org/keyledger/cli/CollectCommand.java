package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Collects evidence and leaves it at that.
@Command(name = "collect", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Collects a job's evidence from AWS and writes no report.", footerHeading = "%nExamples:%n",
        footer = { "  keyledger collect jobs/monthly/job.yaml",
                "  keyledger report jobs/monthly/job.yaml --evidence evidence --period 2026-11",
                "A collection that broke off is resumed: accounts not reached or failed are called, no others.",
                "The instant against which ages are computed stays that of the first start." })
final class CollectCommand implements Callable<Integer>, Watched {

    private final Surroundings around;
    private final WatchedLedgers jobs;
    private Watch watch = Watch.ASLEEP;

    @Parameters(paramLabel = "JOB", description = "The job file. Its source is an organization, accounts or a profile.")
    private Path job;

    @Option(names = "--period", paramLabel = "MONTH",
            description = "The month that the evidence is of: this one, the default, or the one before it.")
    private YearMonth period;

    @Mixin
    private TimeLimit limit;

    @Mixin
    private Verbosity verbosity;

    CollectCommand(Surroundings around, WatchedLedgers jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    @Override
    public Watch watch() {
        return watch;
    }

    @Override
    public Integer call() {
        JobSettings settings = JobFile.read(job);
        LiveCollection collection = new LiveCollection(around);
        watch = Watch.over(around, jobs, settings, job, "collect", period == null ? collection.thisMonth() : period);
        Source.Live source = LiveCollection.sourceOf(settings, job);
        YearMonth wanted = collection.requireCollectable(period == null ? collection.thisMonth() : period, source);
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings, "collection of " + wanted)) {
            return collection.run(ledger, settings, source, wanted).code();
        }
    }
}
