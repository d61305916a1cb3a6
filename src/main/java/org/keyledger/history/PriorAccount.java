package org.keyledger.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.PriorKeys;

/// What earlier periods knew of an account.
///
/// @param open     findings that were open in the previous period or covered by an exception, in its order
/// @param closures how often findings were closed
/// @param inactive keys that the last report read showed inactive, with the earliest such report
/// @param creators who created the keys that the last report read showed, where that is known
/// @param run      the instant of the previous period's run; empty where there is none
public record PriorAccount(Map<FindingRecord.Identity, FindingRecord> open,
        Map<FindingRecord.Identity, Integer> closures,
        Map<KeyIdentity, Instant> inactive, Map<KeyIdentity, String> creators, Optional<Instant> run)
        implements
            PriorKeys {

    public static PriorAccount unknown() {
        return new PriorAccount(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /// @param closed findings that were ever closed, each as often as it was
    static PriorAccount of(List<FindingRecord> open, Collection<FindingRecord.Identity> closed,
            Map<KeyIdentity, Instant> inactive, Map<KeyIdentity, String> creators, Optional<Instant> run) {
        Map<FindingRecord.Identity, FindingRecord> byIdentity = new LinkedHashMap<>();
        open.forEach(finding -> byIdentity.put(finding.identity(), finding));
        Map<FindingRecord.Identity, Integer> closures = new HashMap<>();
        closed.forEach(finding -> closures.merge(finding, 1, Integer::sum));
        return new PriorAccount(byIdentity, closures, inactive, creators, run);
    }

    @Override
    public Optional<Instant> inactiveSince(KeyIdentity key) {
        return Optional.ofNullable(inactive.get(key));
    }
}
