package org.keyledger.scp.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.iam.AccountId;

/// Simulates everybody in an account.
public final class Simulation {

    private final ScpSimulator simulator;
    private final Principals principals;
    private final Requests requests;
    private final boolean asksForAgents;

    public Simulation(ScpSimulator simulator, Principals principals, Requests requests) {
        this.simulator = simulator;
        this.principals = principals;
        this.requests = requests;
        this.asksForAgents = simulator.asksForAgents();
    }

    public List<Simulated> of(AccountEvidence evidence) {
        AccountId account = evidence.account().id();
        return principals.of(evidence).stream().map(principal -> simulate(account, principal)).toList();
    }

    /// @param principal of the account
    public Simulated simulate(AccountId account, Principal principal) {
        List<ScpRequest> made = requests.of(account, principal);
        Map<Client, Outcome> byClient = new EnumMap<>(Client.class);
        if (asksForAgents) {
            for (Client client : Client.values()) {
                byClient.put(client, worst(made, request -> simulator.decide(account,
                        Requests.with(client.agent(), request))).outcome());
            }
        }
        return new Simulated(account, principal, worst(made, request -> simulator.decide(account, request)),
                worst(made, request -> simulator.decideBySupposed(account, request)), byClient);
    }

    /// One request that fails is one too many.
    private static Decision worst(List<ScpRequest> requests, Function<ScpRequest, Decision> decide) {
        Decision worst = Decision.ALLOWED;
        for (ScpRequest request : requests) {
            Decision decision = decide.apply(request);
            if (decision.outcome() == Outcome.DENIED) {
                return decision;
            }
            worst = worst.outcome() == Outcome.UNKNOWN
                    || decision.outcome() == Outcome.ALLOWED && decision.by().isEmpty() ? worst : decision;
        }
        return worst;
    }
}
