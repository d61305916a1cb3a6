package org.keyledger.assess.exceptions;

import org.keyledger.assess.Severity;

/// A finding about an entry itself.
///
/// @param statement one sentence for a reader who sees nothing else
public record EntryProblem(Kind kind, Severity severity, String statement) {

    public enum Kind {
        /// Still listed after its last day.
        EXPIRED,
        /// Lifts more than anybody can have looked at.
        OVERBROAD,
        /// Nobody but its owner has agreed to it.
        SELF_APPROVED,
        /// The owner has departed or is disabled.
        OWNER_GONE,
        /// The approver has departed or is disabled.
        APPROVER_GONE,
        /// Lifts nothing although all that it may be about was read.
        UNUSED
    }
}
