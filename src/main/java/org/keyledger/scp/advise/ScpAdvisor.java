package org.keyledger.scp.advise;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.evidence.PolicyFile;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.Ledger;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.iam.CallerContext;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.ControlPolicies.Node;
import org.keyledger.scp.simulate.Attachment;
import org.keyledger.scp.simulate.Outcome;
import org.keyledger.scp.simulate.Principal;
import org.keyledger.scp.simulate.ScpRequest;
import org.keyledger.scp.simulate.ScpSimulator;

/// Makes a period's advice of what the ledger holds of its principals: the policies, and the phases of their rollout.
public final class ScpAdvisor {

    private final Ledger ledger;
    private final LedgerReader reader;

    public ScpAdvisor(Ledger ledger, LedgerReader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /// Replaces what was advised for the period before.
    ///
    /// @param management the account that no policy binds
    /// @param tree       what is attached today
    public void advise(YearMonth period, RecommendedSet set, Optional<AccountId> management, ControlPolicies tree) {
        List<AccountRecord> bound = reader.accounts(period).stream()
                .filter(account -> management.filter(account.account()::equals).isEmpty()).toList();
        Phases phases = new Phases(set.settings().phases(), bound);
        Map<AccountId, List<String>> exempt = exempt(period);
        List<Map<String, List<AccountRecord>>> targets = phases.targets(bound);
        List<ScpPolicyRecord> policies = PolicyPlan.of(set, targets, exempt);
        ledger.recordAdvice(period,
                count(period, phases, bound, policies, set, new Room(tree, set.settings(), policies),
                        targets),
                policies);
    }

    private Map<AccountId, List<String>> exempt(YearMonth period) {
        Map<AccountId, List<String>> exempt = new HashMap<>();
        reader.forEachPrincipal(period, (account, principal) -> {
            if (principal.treatment() == Treatment.EXEMPT) {
                exempt.computeIfAbsent(account.account(), _ -> new ArrayList<>()).add(principal.arn());
            }
        });
        return exempt;
    }

    private List<PhaseRecord> count(YearMonth period, Phases phases, List<AccountRecord> bound,
            List<ScpPolicyRecord> policies, RecommendedSet set, Room room,
            List<Map<String, List<AccountRecord>>> targets) {
        List<PhaseCount> counts =
                set.settings().phases().stream().map(rule -> new PhaseCount(rule.name())).toList();
        bound.forEach(account -> counts.get(phases.phaseOf(account)).add(account));
        FinalCheck check = new FinalCheck(policies, set.settings(), phases);
        reader.forEachPrincipal(period, (account, principal) -> {
            if (phases.binds(account)) {
                counts.get(phases.phaseOf(account)).add(principal, check.spares(account, principal));
            }
        });
        List<PhaseRecord> records = new ArrayList<>();
        for (int phase = 0; phase < counts.size(); phase++) {
            List<String> names = List.copyOf(targets.get(phase).keySet());
            records.add(counts.get(phase).record(names, names.stream().flatMap(name -> room.lacking(name).stream())
                    .toList()));
        }
        return records;
    }

    /// Holds the finished policies, as they are written to files, against everybody who is to be spared.
    private record FinalCheck(Map<String, ScpSimulator> byTarget, ScpSettings settings, Phases phases) {

        FinalCheck(List<ScpPolicyRecord> policies, ScpSettings settings, Phases phases) {
            this(new HashMap<>(), settings, phases);
            Map<String, List<Attachment>> attachments = new HashMap<>();
            for (ScpPolicyRecord policy : policies) {
                Attachment attachment = Attachment.everywhere(policy.file(),
                        PolicyFile.of(policy.file(), policy.text()).content());
                policy.targets().forEach(
                        target -> attachments.computeIfAbsent(target, _ -> new ArrayList<>()).add(attachment));
            }
            attachments.forEach((target, attached) -> byTarget.put(target,
                    new ScpSimulator(ControlPolicies.UNKNOWN, Optional.empty(), attached)));
        }

        boolean spares(AccountRecord account, PrincipalRecord principal) {
            if (principal.treatment() != Treatment.EXEMPT) {
                return false;
            }
            Arn arn = Arn.parse(principal.arn());
            ScpRequest request = ScpRequest.of(new Principal(Principal.Kind.IAM_USER, arn, principal.user(),
                    CallerContext.ofUser(principal.user(), arn).with("aws:PrincipalTag/" + settings.exceptionTag(),
                            settings.exceptionValue()),
                    List.of(), false, java.util.Set.of()));
            return List.of(phases.targetOf(account), "account " + account.account()).stream().distinct()
                    .map(byTarget::get).filter(java.util.Objects::nonNull)
                    .allMatch(simulator -> simulator.decideBySupposed(account.account(), request)
                            .outcome() != Outcome.DENIED);
        }
    }

    /// Whether targets have slots left for the policies they are to get.
    private record Room(ControlPolicies tree, ScpSettings settings, Map<String, Integer> wanted) {

        Room(ControlPolicies tree, ScpSettings settings, List<ScpPolicyRecord> policies) {
            this(tree, settings, PolicyPlan.slots(policies));
        }

        Optional<String> lacking(String target) {
            if (!tree.known()) {
                return Optional.empty();
            }
            int taken = nodeOf(target).map(node -> tree.at(node.id()).size()).orElse(0);
            int needed = wanted.getOrDefault(target, 0);
            return taken + needed <= settings.maxPolicies() ? Optional.empty()
                    : Optional.of(target + " has " + (settings.maxPolicies() - taken) + " of " + settings.maxPolicies()
                            + " places for policies left, and " + needed + " are needed");
        }

        private Optional<Node> nodeOf(String target) {
            return target.startsWith("account ") ? Optional.ofNullable(tree.nodes().get(target.split(" ")[1]))
                    : tree.unit(target);
        }
    }
}
