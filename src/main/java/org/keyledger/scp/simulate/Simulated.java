package org.keyledger.scp.simulate;

import java.util.Map;

import org.keyledger.iam.AccountId;

/// What becomes of a principal.
///
/// @param after     with the supposed policies attached
/// @param change    what the supposed policies alone deny of it
/// @param byClient  the outcome by program, where a policy asks for it; supposed, not seen
public record Simulated(AccountId account, Principal principal, Decision after, Decision change,
        Map<Client, Outcome> byClient) {

    public Simulated {
        byClient = Map.copyOf(byClient);
    }

    /// Whether a key in use would stop working by the supposed policies, or nobody can rule that out.
    public boolean keyAtRisk() {
        return principal.inUse() && change.outcome() != Outcome.ALLOWED;
    }
}
