package org.keyledger.assess.owner;

/// Whether a key belongs to a person or to a machine, as far as the evidence tells.
///
/// @param reason the evidence, one clause
public record KeyKind(Kind kind, String reason) {

    public enum Kind {
        ROOT, HUMAN, MACHINE, UNKNOWN
    }
}
