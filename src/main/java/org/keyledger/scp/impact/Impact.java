package org.keyledger.scp.impact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.keyledger.scp.simulate.Client;

/// What attaching the proposed policies would do, counted.
///
/// @param keysInUse  what the proposed policies alone deny of the last uses of keys
/// @param today      principals by what the policies attached today make of them; every kind is there
/// @param afterwards the same with the proposed ones beside them
/// @param byClient   what the proposed ones alone would do with each program; empty where none asks for it
/// @param losses     whoever has no key in use and loses access, or may; in the order found
public record Impact(Coverage coverage, OutcomeCount keysInUse, Map<PrincipalGroup, OutcomeCount> today,
        Map<PrincipalGroup, OutcomeCount> afterwards, Map<Client, Map<PrincipalGroup, OutcomeCount>> byClient,
        List<Loss> losses) {

    public Impact {
        today = everyGroup(today);
        afterwards = everyGroup(afterwards);
        losses = List.copyOf(losses);
    }

    private static Map<PrincipalGroup, OutcomeCount> everyGroup(Map<PrincipalGroup, OutcomeCount> counts) {
        Map<PrincipalGroup, OutcomeCount> all = new EnumMap<>(PrincipalGroup.class);
        for (PrincipalGroup group : PrincipalGroup.values()) {
            all.put(group, counts.getOrDefault(group, OutcomeCount.NONE));
        }
        return all;
    }

    /// Whether no key in use would stop working, as far as can be known, and nothing was overlooked.
    public boolean isHarmless() {
        return keysInUse.allAllowed() && coverage.isWhole();
    }
}
