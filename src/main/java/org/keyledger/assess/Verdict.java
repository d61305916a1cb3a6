package org.keyledger.assess;

/// What a control says of a key. There are three answers, and not knowing is one of them.
public sealed interface Verdict {

    /// The key meets the control.
    record Clear() implements Verdict {}

    /// The key fails the control.
    ///
    /// @param observed  the value found, such as `412 days`
    /// @param limit     the value allowed, such as `at most 365 days`
    /// @param statement one sentence for a reader who sees nothing else
    record Flagged(Severity severity, String observed, String limit, String statement) implements Verdict {}

    /// The evidence does not tell.
    ///
    /// @param reason what is missing, one clause
    record Undetermined(String reason) implements Verdict {}

    Verdict CLEAR = new Clear();
}
