package org.keyledger.scp.lint;

/// How much a defect matters, worst first.
public enum Severity {

    /// AWS refuses the policy, or it does something else than it says: locks out whom it should not, or lets pass whom it
    /// should stop.
    ERROR,

    /// It does what it says, at a price that somebody should know of.
    WARNING,

    /// It could be written better.
    NOTE
}
