package org.keyledger.scp.advise;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.Ledger;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.history.ScpTargetRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.scp.advise.PolicyPlan.Planned;

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
        Planned plan = PolicyPlan.of(set, phases.targets(bound), exempt(period));
        List<List<ScpTargetRecord>> targets = targets(set.settings(), plan,
                new Slots(tree, set.settings(), plan.policies()));
        List<PhaseCount> counts = count(period, phases, bound, set.settings(), plan.policies());
        List<PhaseRecord> records = new ArrayList<>();
        for (int phase = 0; phase < counts.size(); phase++) {
            records.add(counts.get(phase).record(plan.targets().get(phase), Slots.against(targets.get(phase))));
        }
        ledger.recordAdvice(period, records, plan.policies(), targets.stream().flatMap(List::stream).toList());
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

    private static List<List<ScpTargetRecord>> targets(ScpSettings settings, Planned plan, Slots slots) {
        List<List<ScpTargetRecord>> targets = new ArrayList<>();
        for (int phase = 0; phase < plan.targets().size(); phase++) {
            String name = settings.phases().get(phase).name();
            targets.add(plan.targets().get(phase).stream().map(target -> slots.of(name, target)).toList());
        }
        return targets;
    }

    private List<PhaseCount> count(YearMonth period, Phases phases, List<AccountRecord> bound, ScpSettings settings,
            List<ScpPolicyRecord> policies) {
        List<PhaseCount> counts = settings.phases().stream().map(rule -> new PhaseCount(rule.name())).toList();
        bound.forEach(account -> counts.get(phases.phaseOf(account)).add(account));
        FinalCheck check = new FinalCheck(policies, settings);
        reader.forEachPrincipal(period, (account, principal) -> {
            if (phases.binds(account)) {
                counts.get(phases.phaseOf(account)).add(principal, check.spares(account, principal),
                        check.sparesToday(account, principal));
            }
        });
        return counts;
    }
}
