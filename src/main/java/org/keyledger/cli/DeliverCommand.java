package org.keyledger.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.keyledger.deliver.DryRun;
import org.keyledger.deliver.MailSettings;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.Shipment;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.report.FinishedPeriod;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Delivers a month's finished reports, or shows what would be mailed.
@Command(name = "deliver", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Brings a month's finished reports to where the job file says, as a run does at its end. What"
                + " was delivered before is left alone, and so is what may have been.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger deliver jobs/monthly/job.yaml --period 2026-11",
                "  keyledger deliver jobs/monthly/job.yaml --period 2026-11 --dry-run target/mails",
                "  keyledger deliver jobs/monthly/job.yaml --period 2026-11 --only 'mail auditors' --resend",
                "Exits with 4 when something was not delivered, or nobody can tell." })
final class DeliverCommand implements Callable<Integer> {

    private final Surroundings around;
    private final PeriodRunner runner;

    @Parameters(paramLabel = "JOB", description = "The job file, such as jobs/monthly/job.yaml.")
    private Path job;

    @Option(names = "--period", paramLabel = "MONTH", required = true,
            description = "The month to deliver, such as 2026-11.")
    private YearMonth period;

    @Option(names = "--resend",
            description = "Deliver once more what was delivered, or may have been, by an earlier run of the period.")
    private boolean resend;

    @Option(names = "--only", paramLabel = "DESTINATION",
            description = "Deliver to this one alone, by the name that the summary shows, such as 'mail auditors'.")
    private String only;

    @Option(names = "--dry-run", paramLabel = "DIR",
            description = "Write each mail into this folder as an .eml file. Nothing is delivered, nothing recorded.")
    private Path dryRun;

    @Mixin
    private TimeLimit limit;

    @Mixin
    private Verbosity verbosity;

    DeliverCommand(Surroundings around, PeriodRunner runner) {
        this.around = around;
        this.runner = runner;
    }

    @Override
    public Integer call() throws NotDeliveredException, IOException {
        JobSettings settings = JobFile.read(job);
        if (settings.delivery().isNone()) {
            throw new UsageException(job + " names nowhere to deliver to. Add 'deliver' to it; jobs/monthly/job.yaml"
                    + " explains how.");
        }
        requireReports(settings);
        return (dryRun == null
                ? runner.deliver(new DeliveryRequest(settings, period, resend, Optional.ofNullable(only)))
                : preview(settings)).code();
    }

    private void requireReports(JobSettings settings) {
        try {
            FinishedPeriod.open(settings.reports(), period);
        }
        catch (IOException unusable) {
            throw new UsageException(unusable.getMessage());
        }
    }

    private ExitCode preview(JobSettings settings) throws NotDeliveredException, IOException {
        MailSettings mail = settings.delivery().mail().orElseThrow(
                () -> new UsageException(
                        job + " mails nobody, so there is nothing to show. Add 'deliver.mail' to it."));
        if (only != null) {
            throw new UsageException("--dry-run shows every mail. Leave --only out.");
        }
        for (Path file : DryRun.write(mail, new Shipment(period, settings.reports()), dryRun,
                around.clock().instant())) {
            around.out().println(file);
        }
        if (mail.holders().isPresent()) {
            runner.preview(new DeliveryRequest(settings, period, false, Optional.empty()), dryRun)
                    .forEach(around.out()::println);
        }
        return ExitCode.COMPLETE;
    }
}
