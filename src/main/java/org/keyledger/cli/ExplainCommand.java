package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;

import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.report.KeyExplanation;
import org.keyledger.report.NotInLedgerException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers the question that a finding raises: why?
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Prints everything that the ledger knows of a key in a month, and why each verdict fell. Reads the"
                + " ledger's database; the evidence is not needed.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger explain AKIAIOSFODNN7EXAMPLE --period 2026-11",
                "  keyledger explain arn:aws:iam::111122223333:user/svc-build --period 2026-11 jobs/demo/job.yaml",
                "KEY is an access key ID or its last four characters, or names a user, of whom all keys are shown:",
                "an ARN, a name, or an account and a name as 111122223333/svc-build." })
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    @Parameters(index = "0", paramLabel = "KEY", description = "What to explain.")
    private String key;

    @Parameters(index = "1", paramLabel = "JOB", arity = "0..1", defaultValue = "jobs/monthly/job.yaml",
            description = "The job file, which names the ledger. Default: ${DEFAULT-VALUE}.")
    private Path job;

    @Option(names = "--period", paramLabel = "MONTH", required = true, description = "The month, such as 2026-11.")
    private YearMonth period;

    @Mixin
    private Verbosity verbosity;

    ExplainCommand(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    @Override
    public Integer call() {
        JobSettings settings = JobFile.read(job);
        DatasourceProperties.requireThere(settings.database());
        List<KeyExplanation> explanations;
        try (LedgerJobFactory.OpenLedger ledger = jobs.openForReading(settings)) {
            explanations = ledger.explanations().explain(key, period, settings.limits());
        }
        catch (NotInLedgerException none) {
            throw new UsageException(none.getMessage());
        }
        ExplanationText text = new ExplanationText(around.out());
        explanations.forEach(text::print);
        around.out().flush();
        return ExitCode.COMPLETE.code();
    }
}
