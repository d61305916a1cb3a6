package org.keyledger.evidence;

import org.keyledger.iam.AccessKeyId;

/// What joining a key of the credential report with `access-keys.json` gave. Reports carry no key ids, so keys are
/// matched on user, creation second and status; two keys of a user may share all three.
public sealed interface KeyIdMatch {

    record Matched(AccessKeyId id) implements KeyIdMatch {}

    /// More than one key id fits; naming either would be a guess.
    record Ambiguous(int candidates) implements KeyIdMatch {}

    /// `access-keys.json` is there, but has no such key: it was deleted or changed status between the two readings.
    record Unmatched() implements KeyIdMatch {}

    /// There is no readable `access-keys.json`.
    record NotCollected() implements KeyIdMatch {}

    /// A key of the root user, which AWS lists to nobody but root itself.
    record NotListed() implements KeyIdMatch {}
}
