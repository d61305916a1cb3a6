package org.keyledger.assess;

import java.time.Instant;
import java.util.Optional;

/// What earlier months knew of an account's keys and no single report tells.
@FunctionalInterface
public interface PriorKeys {

    /// The time of the earliest report since which every report showed the key inactive; empty where the last report
    /// did not.
    Optional<Instant> inactiveSince(KeyIdentity key);

    static PriorKeys none() {
        return _ -> Optional.empty();
    }
}
