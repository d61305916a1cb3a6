package org.keyledger.evidence;

/// How the collection of one account ended, from its `outcome.json`.
public sealed interface CollectionOutcome {

    /// The account's files are there.
    ///
    /// @param inferred whether `outcome.json` was missing and the report's presence stands in for it
    record Collected(boolean inferred) implements CollectionOutcome {}

    /// The account could not be read.
    ///
    /// @param stage  the step that failed, such as `AssumeRole` or `read evidence`
    /// @param code   AWS's error code, or Keyledger's own such as `EvidenceMissing`
    record Failed(String stage, String code, String message, String remedy) implements CollectionOutcome {}

    /// The account was left out on purpose, as suspended and closed ones are.
    record Skipped(String reason) implements CollectionOutcome {}
}
