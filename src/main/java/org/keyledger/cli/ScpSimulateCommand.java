package org.keyledger.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.keyledger.evidence.ControlPoliciesReader;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.evidence.PolicyFile;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.scp.Places;
import org.keyledger.scp.impact.Impact;
import org.keyledger.scp.impact.ImpactJson;
import org.keyledger.scp.impact.ImpactOutput;
import org.keyledger.scp.impact.ImpactStudy;
import org.keyledger.scp.impact.Proposal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells who would lose access before a policy is attached.
@Command(name = "simulate", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Tells who would lose access if service control policies were attached, on the evidence of a"
                + " month: each key in use and each role is ALLOWED, DENIED, or UNKNOWN where the evidence does not"
                + " decide. Policies that are attached today stay. Nothing is attached.",
        footerHeading = "%nExamples:%n",
        footer = { "  keyledger scp simulate --policy deny-iam-users.json --evidence evidence",
                "  keyledger scp simulate --policy a.json b.json --target Sandbox --evidence evidence/2026-11",
                "  keyledger scp simulate --policy a.json --evidence evidence --json",
                "Exits with 0 when no key in use is denied or unknown and every account in reach was read whole, with 3"
                        + " otherwise. Suspended and closed accounts need not be read." })
final class ScpSimulateCommand implements Callable<Integer> {

    private static final String STEP = "simulate";

    private final Surroundings around;

    @Option(names = "--policy", paramLabel = "FILE", required = true, arity = "1..*",
            description = "A policy document, or what `aws organizations describe-policy` prints. Several are attached"
                    + " together.")
    private List<Path> files;

    @Option(names = "--target", paramLabel = "PLACE",
            description = "The root, unit or account that the policies would be attached to: its id, or its name."
                    + " Default: every account but the management account, which no policy binds.")
    private String target;

    @Option(names = "--evidence", paramLabel = "DIR", required = true,
            description = "Evidence of the organization: one month's folder, or one with such folders, of which the"
                    + " newest counts.")
    private Path evidence;

    @Option(names = "--json", description = "Print JSON, with every principal that is denied or unknown.")
    private boolean json;

    @Mixin
    private Verbosity verbosity;

    ScpSimulateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        List<PolicyFile> policies = policies();
        EvidenceFolder month = EvidencePeriods.folder(evidence);
        ControlPolicies tree = new ControlPoliciesReader().read(month);
        Proposal proposal = proposal(policies, tree, month);
        ImpactStudy study = new ImpactStudy(PeriodEvidence.open(month), tree, proposal);
        if (study.reached() == 0) {
            throw new UsageException("the policies would bind no account at " + proposal.place()
                    + ": it has none but the management account, if any, which no policy binds. Name another --target.");
        }
        Impact impact = run(study, json ? new ImpactJson(around.out()) : new ImpactText(around.out()));
        around.out().flush();
        return (impact.isHarmless() ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
    }

    /// Called by the names of their files, which say more than folders do, as long as these tell them apart.
    private List<PolicyFile> policies() {
        List<Path> given = files.stream().distinct().toList();
        boolean distinct = given.stream().map(Path::getFileName).distinct().count() == given.size();
        return given.stream().map(file -> distinct ? PolicyFile.read(file).called(file.getFileName().toString())
                : PolicyFile.read(file)).toList();
    }

    private Proposal proposal(List<PolicyFile> policies, ControlPolicies tree, EvidenceFolder month) {
        try {
            return new Proposal(policies, Optional.ofNullable(target).map(place -> Places.find(tree, month, place)));
        }
        catch (IllegalArgumentException noPolicy) {
            throw new UsageException(noPolicy.getMessage() + ". See what 'keyledger scp lint' says of it.");
        }
    }

    private Impact run(ImpactStudy study, ImpactOutput output) {
        try (Progress progress = around.progress("scp")) {
            progress.started(STEP, study.reached());
            Impact impact = study.run(output, () -> progress.advanced(STEP, 1));
            progress.finished(STEP);
            return impact;
        }
    }
}
