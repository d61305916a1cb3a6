package org.keyledger.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.PruneJob;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Deletes old months.
@Command(name = "prune", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Deletes what is older than the newest months: their folders of reports, the evidence that the job"
                + " collected, and their accounts, keys, findings and runs in the ledger. First it lists what would go, and"
                + " asks. Reports of later months come out as if nothing had been pruned, but for the trends.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger prune jobs/monthly/job.yaml --keep 24 --dry-run",
                "  keyledger prune jobs/monthly/job.yaml --keep 24 --yes",
                "A folder goes only if Keyledger made it: with its manifest and nothing else in it, or with its",
                "evidence.json. Links are not followed. A prune that broke off is finished by the next one. What",
                "is in a bucket is left to the bucket's lifecycle rules." })
final class PruneCommand implements Callable<Integer> {

    private final Surroundings around;
    private final LedgerJobFactory jobs;
    private final Confirmation confirmation;

    @Parameters(paramLabel = "JOB", description = "The job file, such as jobs/monthly/job.yaml.")
    private Path job;

    @Option(names = "--keep", paramLabel = "N", required = true,
            description = "How many of the newest months stay, at least 1.")
    private int keep;

    @Option(names = "--dry-run", description = "List what would go, and delete nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask. Where there is no terminal, nothing is deleted without it.")
    private boolean yes;

    @Mixin
    private Verbosity verbosity;

    PruneCommand(Surroundings around, LedgerJobFactory jobs, Confirmation confirmation) {
        this.around = around;
        this.jobs = jobs;
        this.confirmation = confirmation;
    }

    @Override
    public Integer call() {
        if (keep < 1) {
            throw new UsageException(
                    "--keep must be 1 or more, not " + keep + ": a month goes on from the one before.");
        }
        JobSettings settings = JobFile.read(job);
        DatasourceProperties.requireThere(settings.database());
        boolean[] agreed = new boolean[1];
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings)) {
            PruneJob.Plan plan = ledger.prune().prune(new PruneJob.Request(settings, keep), found -> {
                new PruneText(around.out()).print(found);
                agreed[0] = isAgreed();
                return agreed[0];
            });
            if (plan.isEmpty()) {
                new PruneText(around.out()).printNothing(plan, keep);
            }
            else {
                around.out().println(agreed[0] ? "Deleted." : "Nothing was deleted.");
            }
        }
        around.out().flush();
        return ExitCode.COMPLETE.code();
    }

    private boolean isAgreed() {
        around.out().flush();
        return !dryRun && (yes || confirmation.ask("Delete all of this for good?").orElseThrow(
                () -> new UsageException("nothing was deleted: there is nobody to ask. Say --yes, or --dry-run to look"
                        + " only.")));
    }
}
