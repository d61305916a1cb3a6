package org.keyledger.assess.exceptions;

/// Whether an entry is needed.
public enum EntryUse {

    /// A flagged verdict is there for it to lift.
    USED,
    /// All that it may be about was read, and nothing is flagged.
    UNUSED,
    /// Nothing flagged was found, but not all was read, or a verdict is undetermined.
    UNDETERMINED
}
