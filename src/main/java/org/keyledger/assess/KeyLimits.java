package org.keyledger.assess;

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
}
