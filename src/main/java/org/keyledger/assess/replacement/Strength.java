package org.keyledger.assess.replacement;

/// How far the evidence for a replacement carries.
public enum Strength {
    /// AWS records it: a password, a use, a status, a mark that AWS itself makes.
    STRONG,
    /// People chose it: a name, a path, a tag. It may be wrong or out of date.
    WEAK,
    /// Nothing tells.
    NONE
}
