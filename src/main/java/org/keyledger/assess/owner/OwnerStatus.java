package org.keyledger.assess.owner;

/// What is known of an owner.
public enum OwnerStatus {
    ACTIVE,
    /// Has left.
    DEPARTED,
    /// Is disabled in the identity store.
    DISABLED,
    /// The evidence does not tell.
    UNKNOWN,
    /// Several people fit.
    AMBIGUOUS,
    /// Nobody whom the directory knows is named.
    NONE
}
