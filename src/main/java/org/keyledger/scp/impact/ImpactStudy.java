package org.keyledger.scp.impact;

import java.time.Instant;
import java.util.List;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.AccountEvidenceReader;
import org.keyledger.evidence.EvidenceManifest;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.Organization;
import org.keyledger.scp.simulate.KeyUse;
import org.keyledger.scp.simulate.Principal;
import org.keyledger.scp.simulate.Principals;
import org.keyledger.scp.simulate.Requests;
import org.keyledger.scp.simulate.ScpSimulator;
import org.keyledger.scp.simulate.Simulation;

/// Simulates a proposal on a month's evidence, one account after another.
public final class ImpactStudy {

    private final PeriodEvidence evidence;
    private final Proposal proposal;
    private final boolean attachedKnown;
    private final Simulation simulation;
    private final Principals principals;
    private final List<Account> reached;

    /// @param tree what is attached today, and where everything is
    public ImpactStudy(PeriodEvidence evidence, ControlPolicies tree, Proposal proposal) {
        Instant asOf = evidence.manifest().asOf();
        Organization organization = evidence.organization();
        ScpSimulator simulator = new ScpSimulator(tree, organization.management(), proposal.attachments());
        this.evidence = evidence;
        this.proposal = proposal;
        this.attachedKnown = tree.known();
        this.simulation = new Simulation(simulator, new Requests(organization.id(), tree, asOf));
        this.principals = new Principals(asOf);
        this.reached = evidence.accounts().stream()
                .filter(account -> organization.management().filter(account.id()::equals).isEmpty())
                .filter(account -> simulator.reaches(account.id())).toList();
    }

    /// How many accounts the policies would bind, or may.
    public int reached() {
        return reached.size();
    }

    public Proposal proposal() {
        return proposal;
    }

    public EvidenceManifest manifest() {
        return evidence.manifest();
    }

    /// Whether the evidence tells which policies are attached today; if not, FullAWSAccess alone counts as attached.
    public boolean attachedKnown() {
        return attachedKnown;
    }

    /// Whether the evidence tells which account no policy binds; if not, all count as bound.
    public boolean managementKnown() {
        return evidence.organization().management().isPresent();
    }

    /// How many days a key may go unused and still count as in use.
    public int longestIdle() {
        return principals.limits().maxIdle();
    }

    /// How many days a new key may wait for its first use and still count as in use.
    public int grace() {
        return principals.limits().neverUsedGrace();
    }

    /// @param accountDone hears that one more account is done with, read or not
    public Impact run(ImpactOutput output, Runnable accountDone) {
        output.begin(this);
        AccountEvidenceReader reader =
                new AccountEvidenceReader(evidence.folder(), evidence.manifest().asOf());
        CoverageTally coverage = new CoverageTally(evidence.problems());
        ImpactTally tally = new ImpactTally();
        for (Account account : reached) {
            AccountEvidence read = reader.read(account);
            coverage.add(read);
            for (Principal principal : principals.of(read)) {
                PrincipalImpact impact = impactOn(account, principal);
                tally.add(impact);
                if (impact.isAtRisk()) {
                    output.add(impact);
                }
            }
            accountDone.run();
        }
        Impact impact = tally.impact(coverage.coverage());
        output.end(impact);
        return impact;
    }

    private PrincipalImpact impactOn(Account account, Principal principal) {
        AccountId id = account.id();
        return new PrincipalImpact(account, principal, simulation.today(id, principal).outcome(),
                simulation.afterwards(id, principal).outcome(), simulation.change(id, principal),
                principal.keys().stream().filter(KeyUse::inUse).map(key -> new KeyImpact(key,
                        simulation.change(id, principal.withOnly(key)))).toList(),
                simulation.changeByClient(id, principal));
    }
}
