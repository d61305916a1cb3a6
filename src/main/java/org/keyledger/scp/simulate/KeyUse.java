package org.keyledger.scp.simulate;

import java.time.Instant;
import java.util.Optional;

/// An access key that may work, and what is known of its use.
///
/// @param slot     1 or 2, the credential report's column group
/// @param inUse    whether it was used lately, or nobody can tell
/// @param service  signing name of the service last called, such as `s3`; empty where unknown
/// @param region   the region last called; empty where unknown or the service is global
/// @param lastUsed empty where unknown
public record KeyUse(int slot, boolean inUse, String service, String region, Optional<Instant> lastUsed) {

    /// A use whose instant is unknown, or makes no difference.
    public KeyUse(int slot, boolean inUse, String service, String region) {
        this(slot, inUse, service, region, Optional.empty());
    }
}
