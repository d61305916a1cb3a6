package org.keyledger.assess;

import java.time.Instant;

import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.LastUse;

/// The thresholds that a key is measured against, in whole days. A value of exactly the limit is still within it.
///
/// @param maxAge            `stale-key`: the greatest age
/// @param highAge           `stale-key`: beyond it the finding is high
/// @param maxIdle           `unused-key`: the longest time since the last use
/// @param neverUsedGrace    `unused-key`, `key-at-setup`: how long a new key may wait for its first use
/// @param maxDormant        `dormant-inactive-key`: how long an inactive key may stay undeleted
/// @param rotationOverlap   `stuck-rotation`: how long two active keys may stand side by side
public record KeyLimits(int maxAge, int highAge, int maxIdle, int neverUsedGrace, int maxDormant, int rotationOverlap) {

    public static final KeyLimits HUMAN = new KeyLimits(90, 365, 45, 7, 30, 14);
    public static final KeyLimits MACHINE = new KeyLimits(365, 365, 45, 7, 30, 14);

    /// @throws IllegalArgumentException when a limit is negative
    public KeyLimits {
        if (maxAge < 0 || highAge < 0 || maxIdle < 0 || neverUsedGrace < 0 || maxDormant < 0 || rotationOverlap < 0) {
            throw new IllegalArgumentException("limits are whole days, zero or more");
        }
    }

    /// Whether a key was last used too long ago.
    ///
    /// @param days whole days since
    public boolean isIdle(long days) {
        return days > maxIdle;
    }

    /// Whether a key has waited too long for its first use.
    ///
    /// @param days its age in whole days
    public boolean isPastGrace(long days) {
        return days > neverUsedGrace;
    }

    /// Whether a key is shown to be unused. It is the rule of the control `unused-key` for whoever has a key's row and no
    /// assessment: what the row does not tell, and a time that no honest report could give, show nothing.
    public boolean isUnused(AccessKey key, Instant asOf) {
        return switch (key.lastUse()) {
            case LastUse.At(Instant when, _, _) -> isPast(when, asOf) && isIdle(KeySubject.daysSince(when, asOf));
            case LastUse.NeverRecorded _ -> key.created() instanceof Created.At(Instant when) && isPast(when, asOf)
                    && isPastGrace(KeySubject.daysSince(when, asOf));
            case LastUse.Unknown _ -> false;
        };
    }

    private static boolean isPast(Instant time, Instant asOf) {
        return !KeySubject.isAfterRun(time, asOf);
    }
}
