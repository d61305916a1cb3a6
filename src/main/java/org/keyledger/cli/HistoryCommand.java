package org.keyledger.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.RunHistory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the runs that there were.
@Command(name = "history", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Prints a ledger's runs, newest first: when they began, how long they took, how they ended and why,"
                + " and how many accounts were read, failed and skipped. Reads the ledger's database and writes nothing.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger history", "  keyledger history jobs/monthly/job.yaml --limit 3 --steps",
                "  keyledger history jobs/monthly/job.yaml --deliveries",
                "Times of runs are those of the clock of the machine that ran them. Accounts stand beside a month's",
                "latest report only: the ledger holds no others. A run that ended before its first step, as for a",
                "mistake in the job file, left nothing behind and is not shown." })
final class HistoryCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = "jobs/monthly/job.yaml",
            description = "The job file, which names the ledger. Default: ${DEFAULT-VALUE}.")
    private Path job;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20",
            description = "How many runs at most. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--steps", description = "Show the steps of each run: how long they took, and what they counted.")
    private boolean steps;

    @Option(names = "--deliveries", description = "Show what of these months was delivered when.")
    private boolean deliveries;

    @Option(names = "--json", description = "Print JSON, with steps and deliveries.")
    private boolean json;

    @Mixin
    private Verbosity verbosity;

    HistoryCommand(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new UsageException("--limit must be between 1 and " + MOST + ", not " + limit + ".");
        }
        JobSettings settings = JobFile.read(job);
        DatasourceProperties.requireThere(settings.database());
        RunHistory.History history;
        try (LedgerJobFactory.OpenLedger ledger = jobs.openToRead(settings)) {
            history = ledger.history().latest(limit);
        }
        if (json) {
            around.out().print(HistoryJson.of(history));
        }
        else {
            new HistoryText(around.out(), around.clock().getZone()).print(history, steps, deliveries);
        }
        around.out().flush();
        return ExitCode.COMPLETE.code();
    }
}
