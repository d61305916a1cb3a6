package org.keyledger.assess;

import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Created;
import org.keyledger.iam.CredentialReportEntry;

/// What makes a key the same key next month. Credential reports carry no key ids and slots change hands, so it is the
/// user and the second of creation; `ordinal` tells apart two keys that a user has from the same second.
///
/// @param created an ISO instant, or `unknown`
public record KeyIdentity(AccountId account, String user, String created, int ordinal) {

    private static final String UNKNOWN = "unknown";

    /// Whether the creation date is known. A key without one may be any of its user's.
    public boolean isDated() {
        return !created.equals(UNKNOWN);
    }

    /// The identity that the key in a slot has while its creation date cannot be read.
    public KeyIdentity undated(int slot) {
        return new KeyIdentity(account, user, UNKNOWN, slot);
    }

    static KeyIdentity of(AccountId account, CredentialReportEntry entry, AccessKey key) {
        if (!(key.created() instanceof Created.At(var when))) {
            return new KeyIdentity(account, entry.user(), UNKNOWN, key.slot());
        }
        boolean secondOfTwins = key.slot() == 2 && entry.keys().getFirst().slot() == 1
                && entry.keys().getFirst().created().equals(key.created());
        return new KeyIdentity(account, entry.user(), when.toString(), secondOfTwins ? 2 : 1);
    }
}
