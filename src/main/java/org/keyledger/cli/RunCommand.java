package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a job as its file says.
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Runs a job: collects its evidence where the source is AWS, then writes workbook, PDF, data files"
                + " and manifest.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger run jobs/monthly/job.yaml",
                "  keyledger run jobs/monthly/job.yaml --period 2026-11 --rerun",
                "A run that broke off is resumed: accounts not reached or failed are called, no others.",
                "A period that is complete is left alone without --rerun.",
                "A job on a sample organization writes its evidence first and always runs its periods anew." })
final class RunCommand implements Callable<Integer>, Watched {

    private final Surroundings around;
    private final PeriodRunner runner;
    private final WatchedLedgers ledgers;
    private Watch watch = Watch.ASLEEP;

    @Parameters(paramLabel = "JOB", description = "The job file, such as jobs/monthly/job.yaml.")
    private Path job;

    @Option(names = "--period", paramLabel = "MONTH",
            description = "The month to report on, such as 2026-11. Default: this month where the source is AWS; the"
                    + " newest in an evidence folder; of a sample, the last ones as its job file says.")
    private YearMonth period;

    @Option(names = "--rerun", description = "Work through the period again even if it is complete.")
    private boolean rerun;

    @Option(names = "--no-delivery", description = "Write the reports, and deliver nothing; no alert is sent either.")
    private boolean noDelivery;

    @Option(names = "--resend",
            description = "Deliver once more what was delivered, or may have been, by an earlier run of the period.")
    private boolean resend;

    @Mixin
    private TimeLimit limit;

    @Mixin
    private Verbosity verbosity;

    RunCommand(Surroundings around, PeriodRunner runner, WatchedLedgers ledgers) {
        this.around = around;
        this.runner = runner;
        this.ledgers = ledgers;
    }

    @Override
    public Watch watch() {
        return watch;
    }

    @Override
    public Integer call() {
        JobSettings settings = JobFile.read(job);
        watch = noDelivery ? Watch.ASLEEP
                : Watch.over(around, ledgers, settings, job, "run",
                        period == null ? YearMonth.now(around.clock()) : period);
        return switch (settings.source()) {
            case Source.Evidence(Path folder) -> runner.run(settings, folder,
                    List.of(period == null ? EvidencePeriods.newest(folder) : period), how(rerun)).code();
            case Source.Sample sample -> runSample(settings, sample).code();
            case Source.Live live -> runner.collectAndRun(settings, live, collectable(live), how(rerun)).code();
        };
    }

    private PeriodRunner.How how(boolean again) {
        return new PeriodRunner.How(again, !noDelivery, resend, watch);
    }

    private YearMonth collectable(Source.Live source) {
        LiveCollection collection = new LiveCollection(around);
        return collection.requireCollectable(period == null ? collection.thisMonth() : period, source);
    }

    private ExitCode runSample(JobSettings settings, Source.Sample sample) {
        List<YearMonth> periods = period == null ? lastOf(sample) : List.of(requireWithin(sample));
        SampleEvidence.write(new SampleSpec(sample.accounts(), sample.users(), sample.months(), sample.seed(),
                sample.lastPeriod()), sample.folder(), around);
        return runner.run(settings, sample.folder(), periods, how(true));
    }

    private static List<YearMonth> lastOf(Source.Sample sample) {
        YearMonth first = sample.lastPeriod().minusMonths(sample.lastPeriods() - 1L);
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(sample.lastPeriods()).toList();
    }

    private YearMonth requireWithin(Source.Sample sample) {
        if (period.isBefore(sample.firstPeriod()) || period.isAfter(sample.lastPeriod())) {
            throw new UsageException("the sample has no evidence of " + period + ", only of " + sample.firstPeriod()
                    + " to " + sample.lastPeriod() + ". Name one of these months.");
        }
        return period;
    }
}
