package org.keyledger.assess.access;

import java.util.Optional;

/// The most that was found of somebody's power, and how.
///
/// @param method empty where nothing leads over a method
record Outcome(Power power, Optional<AdminAccess.Method> method, Ability ability) {

    static final AdminAccess.Method ALL = new AdminAccess.Method("everything", "do everything in the account",
            "*");

    static final Outcome NONE = new Outcome(Power.NONE, Optional.empty(), Ability.NONE);

    /// What an ability is worth: its level where it is certain, and where it is not, a condition.
    static Outcome of(Power level, AdminAccess.Method method, Ability ability) {
        return switch (ability.truth()) {
            case FALSE -> NONE;
            case UNKNOWN -> new Outcome(Power.CONDITIONAL, Optional.of(method), ability);
            case TRUE -> new Outcome(level, Optional.of(method), ability);
        };
    }

    /// The greater of the two, and this one where they are equal.
    Outcome or(Outcome other) {
        return other.power.compareTo(power) > 0 ? other : this;
    }
}
