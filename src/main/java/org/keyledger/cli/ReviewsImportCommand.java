package org.keyledger.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.report.ReviewImport;
import org.keyledger.report.ReviewImportException;
import org.keyledger.report.ReviewImportResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a workbook back that reviewers filled in.
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Imports what reviewers filled into the amber columns of the sheet Findings. Rows may be sorted and"
                + " filtered, columns and sheets moved or added, and any program may have saved the workbook; but every"
                + " fact has to be what the ledger says. All of it is imported, or nothing.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger reviews import signed.xlsx --period 2026-11",
                "  keyledger reviews import signed.xlsx --period 2026-11 --exceptions-out proposed.yaml",
                "A disposition closes no finding. Findings to be accepted are printed as entries for the",
                "exceptions register, which count once somebody has approved them and they stand there.",
                "Exits with 1 when a cell was altered or answers disagree; nothing is imported then." })
final class ReviewsImportCommand implements Callable<Integer> {

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    @Parameters(index = "0", paramLabel = "FILE", description = "The workbook that came back.")
    private Path file;

    @Parameters(index = "1", paramLabel = "JOB", arity = "0..1", defaultValue = "jobs/monthly/job.yaml",
            description = "The job file, which names the ledger. Default: ${DEFAULT-VALUE}.")
    private Path job;

    @Option(names = "--period", paramLabel = "MONTH", required = true,
            description = "The workbook's month, such as 2026-11.")
    private YearMonth period;

    @Option(names = "--replace", description = "Where the ledger has another answer, let this one take its place. The"
            + " other is put aside, not forgotten.")
    private boolean replace;

    @Option(names = "--exceptions-out", paramLabel = "FILE",
            description = "Where to write the proposed entries for the exceptions register: a file that is not there yet.")
    private Path exceptionsOut;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private Verbosity verbosity;

    ReviewsImportCommand(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    @Override
    public Integer call() throws IOException {
        JobSettings settings = JobFile.read(job);
        DatasourceProperties.requireThere(settings.database());
        if (exceptionsOut != null && Files.exists(exceptionsOut)) {
            throw new UsageException(
                    "there is a file " + exceptionsOut + " already. Name another with --exceptions-out.");
        }
        ReviewImportResult result = imported(settings);
        writeProposals(result);
        if (json) {
            around.out().print(result.json());
        }
        else {
            new ReviewImportText(around.out(), around.err()).print(file, result, exceptionsOut);
        }
        around.out().flush();
        return (result.isImported() ? ExitCode.COMPLETE : ExitCode.FAILED).code();
    }

    private ReviewImportResult imported(JobSettings settings) {
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings)) {
            return ledger.reviews().importFrom(new ReviewImport.Request(file, period, LocalDate.now(around.clock()),
                    around.clock().instant(), replace, ledger.documentPasswords().of(settings)));
        }
        catch (ReviewImportException none) {
            UsageException usage = new UsageException(none.getMessage());
            usage.initCause(none);
            throw usage;
        }
    }

    private void writeProposals(ReviewImportResult result) throws IOException {
        if (exceptionsOut == null || result.proposals().isEmpty()) {
            return;
        }
        try {
            Files.writeString(exceptionsOut, result.proposals(), StandardOpenOption.CREATE_NEW);
        }
        catch (FileAlreadyExistsException meanwhile) {
            throw new UsageException(
                    "there is a file " + exceptionsOut + " already. The reviews are imported; import them"
                            + " again and name another with --exceptions-out.");
        }
    }
}
