package org.keyledger.assess;

/// The limits for keys of people and of machines.
public record Thresholds(KeyLimits human, KeyLimits machine) {

    public static final Thresholds DEFAULTS = new Thresholds(KeyLimits.HUMAN, KeyLimits.MACHINE);
}
