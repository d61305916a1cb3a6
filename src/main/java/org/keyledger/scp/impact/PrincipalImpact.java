package org.keyledger.scp.impact;

import java.util.List;
import java.util.Map;

import org.keyledger.organization.Account;
import org.keyledger.scp.simulate.Client;
import org.keyledger.scp.simulate.Decision;
import org.keyledger.scp.simulate.Outcome;
import org.keyledger.scp.simulate.Principal;

/// What becomes of a principal.
///
/// @param today      what the policies attached today make of it
/// @param afterwards what they and the proposed ones together make of it
/// @param change     what the proposed ones alone deny of it
/// @param keys       its keys in use
/// @param byClient   what the proposed ones alone would do with each program, where one asks for it; supposed, not seen
public record PrincipalImpact(Account account, Principal principal, Outcome today, Outcome afterwards, Decision change,
        List<KeyImpact> keys, Map<Client, Outcome> byClient) {

    public PrincipalImpact {
        keys = List.copyOf(keys);
        byClient = Map.copyOf(byClient);
    }

    public PrincipalGroup group() {
        return PrincipalGroup.of(principal);
    }

    /// Whether the proposed policies deny it, or may.
    public boolean isAtRisk() {
        return change.outcome() != Outcome.ALLOWED;
    }

    public List<KeyImpact> keysAtRisk() {
        return keys.stream().filter(key -> key.decision().outcome() != Outcome.ALLOWED).toList();
    }

    public Reason reason() {
        return Reason.of(account.id(), change);
    }

    public Reason reason(KeyImpact key) {
        return Reason.of(account.id(), key.decision());
    }
}
