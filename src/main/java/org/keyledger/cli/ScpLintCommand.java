package org.keyledger.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.iam.Partition;
import org.keyledger.scp.lint.LintDocument;
import org.keyledger.scp.lint.LintJson;
import org.keyledger.scp.lint.LintOptions;
import org.keyledger.scp.lint.LintPlacement;
import org.keyledger.scp.lint.LintReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what is wrong with policies as they are written.
@Command(name = "lint", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Tells what is wrong with service control policies as they are written: why, and what to write"
                + " instead. Files that are given together are taken to be in force beside each other, so that one may"
                + " guard, or cancel, what another spares.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger scp lint deny-iam-users.json guard-exception-tag.json",
                "  keyledger scp lint --json policy.json",
                "  keyledger scp lint policy.json --evidence evidence --target Sandbox",
                "Exits with 1 when there is an error, with 0 when there are only warnings, notes or nothing." })
final class ScpLintCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "A policy document, or what `aws organizations describe-policy` prints.")
    private List<Path> files;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--evidence", paramLabel = "DIR",
            description = "Evidence of the organization: one month's folder, or one with such folders, of which the"
                    + " newest counts. Adds the policies that are attached already, and the rules about places.")
    private Path evidence;

    @Option(names = "--target", paramLabel = "PLACE",
            description = "The root, unit or account that the policies are to be attached to: its id, or its name.")
    private String target;

    @Option(names = "--max-size", paramLabel = "N", defaultValue = "10240",
            description = "Characters that AWS admits in a policy. Default: ${DEFAULT-VALUE}.")
    private int maxSize;

    @Option(names = "--max-policies", paramLabel = "N", defaultValue = "10",
            description = "Policies that AWS admits at one root, unit or account. Default: ${DEFAULT-VALUE}.")
    private int maxPolicies;

    @Option(names = "--partition", paramLabel = "NAME", defaultValue = "aws",
            description = "The organization's partition. Default: ${DEFAULT-VALUE}.")
    private String partition;

    @Option(names = "--reader-role", paramLabel = "ROLE", defaultValue = "keyledger-reader",
            description = "The role that Keyledger reads accounts with. Default: ${DEFAULT-VALUE}.")
    private String readerRole;

    @Option(names = "--collector-role", paramLabel = "ROLE", defaultValue = "keyledger-collector",
            description = "The role that Keyledger runs with. Default: ${DEFAULT-VALUE}.")
    private String collectorRole;

    @Mixin
    private Verbosity verbosity;

    ScpLintCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        LintOptions options = options();
        LintReport report = LintReport.of(
                files.stream().distinct().map(PolicyFile::read).map(LintDocument::of).toList(), options, placement());
        if (json) {
            around.out().print(LintJson.text(report));
        }
        else {
            new LintText(around.out()).print(report);
        }
        around.out().flush();
        return (report.hasErrors() ? ExitCode.FAILED : ExitCode.COMPLETE).code();
    }

    private Optional<LintPlacement> placement() {
        if (evidence == null && target == null) {
            return Optional.empty();
        }
        if (evidence == null || target == null) {
            throw new UsageException(
                    "--evidence and --target go together: the one tells what is attached, the other where"
                            + " the policies are to go.");
        }
        return Optional.of(LintPlacement.read(EvidencePeriods.folder(evidence).root(), target));
    }

    private LintOptions options() {
        try {
            return new LintOptions(maxSize, maxPolicies, new Partition(partition), readerRole, collectorRole);
        }
        catch (IllegalArgumentException refused) {
            throw new UsageException(refused.getMessage());
        }
    }
}
