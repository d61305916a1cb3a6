package org.keyledger.scp.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.iam.AccountId;
import org.keyledger.iam.Arn;
import org.keyledger.scp.simulate.Client;
import org.keyledger.scp.simulate.Outcome;

/// Counts principals as they are simulated, account by account.
final class ImpactTally {

    private OutcomeCount keys = OutcomeCount.NONE;
    private final Map<PrincipalGroup, OutcomeCount> today = new EnumMap<>(PrincipalGroup.class);
    private final Map<PrincipalGroup, OutcomeCount> afterwards = new EnumMap<>(PrincipalGroup.class);
    private final Map<Client, Map<PrincipalGroup, OutcomeCount>> byClient = new EnumMap<>(Client.class);
    private final Map<Lost, Losers> losses = new LinkedHashMap<>();

    private record Lost(PrincipalGroup group, Reason reason) {}

    /// Those of one reason; accounts come one after another, so that the last one tells a new one.
    private static final class Losers {

        private final Arn example;
        private AccountId last;
        private long principals;
        private long accounts;

        Losers(Arn example) {
            this.example = example;
        }

        void add(AccountId account) {
            principals++;
            accounts += account.equals(last) ? 0 : 1;
            last = account;
        }
    }

    void add(PrincipalImpact impact) {
        PrincipalGroup group = impact.group();
        add(today, group, impact.today());
        add(afterwards, group, impact.afterwards());
        impact.byClient().forEach((client, outcome) -> add(
                byClient.computeIfAbsent(client, _ -> new EnumMap<>(PrincipalGroup.class)), group, outcome));
        impact.keys().forEach(key -> keys = keys.plus(key.decision().outcome()));
        if (impact.isAtRisk() && impact.keys().isEmpty()) {
            losses.computeIfAbsent(new Lost(group, impact.reason()), _ -> new Losers(impact.principal().arn()))
                    .add(impact.account().id());
        }
    }

    private static void add(Map<PrincipalGroup, OutcomeCount> counts, PrincipalGroup group, Outcome outcome) {
        counts.put(group, counts.getOrDefault(group, OutcomeCount.NONE).plus(outcome));
    }

    Impact impact(Coverage coverage) {
        List<Loss> found = new ArrayList<>();
        losses.forEach((lost, losers) -> found.add(
                new Loss(lost.group(), lost.reason(), losers.principals, losers.accounts, losers.example)));
        return new Impact(coverage, keys, today, afterwards, byClient, found);
    }
}
