package org.keyledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.keyledger.report.ManifestVerifier;
import org.keyledger.report.Violation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Checks reports against their manifests.
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Checks that no report was changed, added or removed since it was written: every file against"
                + " its manifest, every manifest against the one before.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger verify", "  keyledger verify /archive/reports",
                "Exits with 0 when everything is as it was written, with 1 and a line for each violation otherwise." })
final class VerifyCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Parameters(paramLabel = "REPORTS", arity = "0..1", defaultValue = "reports",
            description = "The folder of all periods' reports. Default: ${DEFAULT-VALUE}.")
    private Path reports;

    @Mixin
    private Verbosity verbosity;

    VerifyCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Violation> violations = ManifestVerifier.verify(reports);
        if (violations.stream().anyMatch(violation -> violation.kind() == Violation.Kind.NOTHING_TO_VERIFY)) {
            throw new UsageException(violations.getFirst().describe());
        }
        violations.forEach(violation -> out.println(violation.describe()));
        out.println(reports.toAbsolutePath().normalize() + (violations.isEmpty() ? ": everything is as it was written"
                : ": " + violations.size() + (violations.size() == 1 ? " violation" : " violations")));
        return (violations.isEmpty() ? ExitCode.COMPLETE : ExitCode.FAILED).code();
    }
}
