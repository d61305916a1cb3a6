package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;

import org.keyledger.evidence.sample.SampleSpec;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the evidence of an invented organization.
@Command(name = "sample", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Writes the evidence of an invented organization, the same for the same numbers.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger sample --out target/sample",
                "  keyledger sample --accounts 200 --users 50 --months 3 --seed 1 --last-period 2026-10 --out big" })
final class SampleCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--accounts", paramLabel = "N", defaultValue = "12",
            description = "Accounts of the organization. Default: ${DEFAULT-VALUE}.")
    private int accounts;

    @Option(names = "--users", paramLabel = "N", defaultValue = "40",
            description = "IAM users of an account, on average. Default: ${DEFAULT-VALUE}.")
    private int users;

    @Option(names = "--months", paramLabel = "N", defaultValue = "12",
            description = "Months of evidence. Default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7",
            description = "Another seed, another organization. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--last-period", paramLabel = "MONTH",
            description = "The newest month, such as 2026-10. Default: the last complete one.")
    private YearMonth lastPeriod;

    @Option(names = "--out", paramLabel = "DIR", required = true,
            description = "Gets a folder for each month. A folder of other evidence is refused.")
    private Path out;

    @Mixin
    private Verbosity verbosity;

    SampleCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        YearMonth last = lastPeriod == null ? YearMonth.now(around.clock()).minusMonths(1) : lastPeriod;
        SampleSpec spec = specification(last);
        SampleEvidence.write(spec, out, around);
        around.out().println("evidence of " + last.minusMonths(months - 1L) + " to " + last + " in "
                + out.toAbsolutePath().normalize());
        return ExitCode.COMPLETE.code();
    }

    private SampleSpec specification(YearMonth last) {
        try {
            return new SampleSpec(accounts, users, months, seed, last);
        }
        catch (IllegalArgumentException outOfRange) {
            throw new UsageException(outOfRange.getMessage() + ". See 'keyledger sample --help'.");
        }
    }
}
