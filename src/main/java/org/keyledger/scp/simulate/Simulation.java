package org.keyledger.scp.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.keyledger.iam.AccountId;

/// Simulates what principals do, by the requests that the evidence shows of them.
public final class Simulation {

    private final ScpSimulator simulator;
    private final Requests requests;
    private final boolean asksForAgents;

    public Simulation(ScpSimulator simulator, Requests requests) {
        this.simulator = simulator;
        this.requests = requests;
        this.asksForAgents = simulator.asksForAgents();
    }

    /// What becomes of a principal with the supposed policies attached.
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

    /// What the policies attached today make of a principal.
    public Decision today(AccountId account, Principal principal) {
        return worst(requests.of(account, principal), request -> simulator.decideToday(account, request));
    }

    /// What the supposed policies alone deny of a principal.
    public Decision change(AccountId account, Principal principal) {
        return worst(requests.of(account, principal), request -> simulator.decideBySupposed(account, request));
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
