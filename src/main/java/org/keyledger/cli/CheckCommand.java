package org.keyledger.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.keyledger.job.AccessReport;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Finds out before the first of the month what will be missing on it.
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Checks whether a job may read what it needs: who the caller is, whether the organization can be"
                + " listed, whether each account's role can be assumed and its APIs called; and that the job's own templates"
                + " can be filled. Nothing is written.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger check jobs/monthly/job.yaml",
                "  keyledger check jobs/monthly/job.yaml --accounts all",
                "Exits with 0 when all accounts tried are ready, 3 when some are not, 1 when nothing can be read." })
final class CheckCommand implements Callable<Integer> {

    private static final String ALL = "all";

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    @Parameters(paramLabel = "JOB", description = "The job file. Its source is an organization, accounts or a profile.")
    private Path job;

    @Option(names = "--accounts", paramLabel = "N|all", defaultValue = "20", converter = HowMany.class,
            description = "How many accounts are tried, spread over the organization's units. Default:"
                    + " ${DEFAULT-VALUE}.")
    private OptionalInt accounts;

    @Mixin
    private Verbosity verbosity;

    CheckCommand(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    @Override
    public Integer call() {
        JobSettings settings = JobFile.read(job);
        Source.Live source = LiveCollection.sourceOf(settings, job);
        AccessReport report;
        try (LedgerJobFactory.OpenLedger ledger = jobs.openWithoutLedger(settings);
                Progress progress = around.progress("access")) {
            ledger.templateCheck().check(settings);
            ledger.documentPasswords().check(settings);
            report = ledger.accessCheck().check(settings, source, accounts, progress);
        }
        new AccessTable(report).print(around.out());
        boolean ready = report.accounts().stream().allMatch(AccessReport.AccountAccess::isReady);
        return (ready ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
    }

    /// A number, or all.
    static final class HowMany implements ITypeConverter<OptionalInt> {

        @Override
        public OptionalInt convert(String text) {
            if (text.equals(ALL)) {
                return OptionalInt.empty();
            }
            try {
                int number = Integer.parseInt(text);
                if (number > 0) {
                    return OptionalInt.of(number);
                }
            }
            catch (NumberFormatException noNumber) {
                // said below
            }
            throw new TypeConversionException("'" + text + "' is neither a number from 1 on nor 'all'");
        }
    }
}
