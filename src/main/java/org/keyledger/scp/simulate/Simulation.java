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
        return new Simulated(account, principal, worst(made, request -> simulator.decide(account, request)),
                worst(made, request -> simulator.decideBySupposed(account, request)),
                asksForAgents ? byClient(made, request -> simulator.decide(account, request)) : Map.of());
    }

    /// What becomes of a principal with the supposed policies attached beside those of today.
    public Decision afterwards(AccountId account, Principal principal) {
        return worst(requests.of(account, principal), request -> simulator.decide(account, request));
    }

    /// What the policies attached today make of a principal.
    public Decision today(AccountId account, Principal principal) {
        return worst(requests.of(account, principal), request -> simulator.decideToday(account, request));
    }

    /// What the supposed policies alone deny of a principal.
    public Decision change(AccountId account, Principal principal) {
        return worst(requests.of(account, principal), request -> simulator.decideBySupposed(account, request));
    }

    /// What the supposed policies alone would do to a principal with each program, where one of them asks for it: supposed,
    /// not seen.
    public Map<Client, Outcome> changeByClient(AccountId account, Principal principal) {
        return simulator.supposedAsksForAgents()
                ? byClient(requests.of(account, principal), request -> simulator.decideBySupposed(account, request))
                : Map.of();
    }

    private static Map<Client, Outcome> byClient(List<ScpRequest> requests, Function<ScpRequest, Decision> decide) {
        Map<Client, Outcome> byClient = new EnumMap<>(Client.class);
        for (Client client : Client.values()) {
            byClient.put(client,
                    worst(requests, request -> decide.apply(Requests.with(client.agent(), request))).outcome());
        }
        return byClient;
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
