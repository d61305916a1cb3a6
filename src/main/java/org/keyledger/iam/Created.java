package org.keyledger.iam;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// When an access key was created, which is what the report's `access_key_N_last_rotated` column really says:
/// deactivation leaves it unchanged.
public sealed interface Created {

    /// @param when to the second, as reports and `ListAccessKeys` are compared
    record At(Instant when) implements Created {

        public At {
            when = when.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    record Unknown(String reason) implements Created {}
}
