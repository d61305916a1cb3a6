package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.report.NotInLedgerException;
import org.keyledger.report.PhaseLine;
import org.keyledger.report.ScpReadiness;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints what a month's run recommends, from the ledger.
@Command(name = "advise", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Prints which service control policies a month's run recommends, phase by phase: what is ready, who needs"
                + " an exception, who would lose access, and what changed since the month before. Reads the ledger's"
                + " database; the evidence is not needed. Nothing is attached.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger scp advise --period 2026-11",
                "  keyledger scp advise jobs/demo/job.yaml --period 2026-11 --json",
                "The files to paste are in the month's reports, in scp/. Exits with 3 when some account of a phase was",
                "not read whole, or nobody can tell whether a key in use would stop working." })
final class ScpAdviseCommand implements Callable<Integer> {

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    @Parameters(index = "0", paramLabel = "JOB", arity = "0..1", defaultValue = "jobs/monthly/job.yaml",
            description = "The job file, which names the ledger. Default: ${DEFAULT-VALUE}.")
    private Path job;

    @Option(names = "--period", paramLabel = "MONTH", required = true, description = "The month, such as 2026-11.")
    private YearMonth period;

    @Option(names = "--json", description = "Print JSON, with every list in full.")
    private boolean json;

    @Mixin
    private Verbosity verbosity;

    ScpAdviseCommand(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    @Override
    public Integer call() {
        JobSettings settings = JobFile.read(job);
        DatasourceProperties.requireThere(settings.database());
        try (LedgerJobFactory.OpenLedger ledger = jobs.openForReading(settings)) {
            ScpReadiness advice = ledger.advice().of(period);
            if (json) {
                ledger.adviceFormat().write(period, advice, around.out());
            }
            else {
                new AdviceText(around.out()).print(period, advice, settings.reports().resolve(period.toString()));
            }
            around.out().flush();
            return (isCertain(advice) ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
        }
        catch (NotInLedgerException none) {
            throw new UsageException(none.getMessage());
        }
    }

    private static boolean isCertain(ScpReadiness advice) {
        return advice.phases().stream().mapToLong(PhaseLine::unread).sum() == 0
                && advice.phases().stream().mapToLong(PhaseLine::undetermined).sum() == 0;
    }
}
