package org.keyledger.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.PriorKeys;

/// What earlier periods knew of an account.
///
/// @param open     findings that were open in the previous period, in its order
/// @param closed   findings that were ever closed
/// @param inactive keys that the last report read showed inactive, with the earliest such report
public record PriorAccount(Map<FindingRecord.Identity, FindingRecord> open, Set<FindingRecord.Identity> closed,
        Map<KeyIdentity, Instant> inactive) implements PriorKeys {

    public static PriorAccount unknown() {
        return new PriorAccount(Map.of(), Set.of(), Map.of());
    }

    static PriorAccount of(List<FindingRecord> open, Collection<FindingRecord.Identity> closed,
            Map<KeyIdentity, Instant> inactive) {
        Map<FindingRecord.Identity, FindingRecord> byIdentity = new LinkedHashMap<>();
        open.forEach(finding -> byIdentity.put(finding.identity(), finding));
        return new PriorAccount(byIdentity, new HashSet<>(closed), inactive);
    }

    @Override
    public Optional<Instant> inactiveSince(KeyIdentity key) {
        return Optional.ofNullable(inactive.get(key));
    }
}
