package org.keyledger.history;

import java.util.Optional;

/// Who can be asked about a key: what the ledger's words about its owner say, read back. See [OwnerText].
///
/// @param named        who answers for the key itself; only where somebody is named
/// @param accountOwner who answers for its account, where nobody in office does for the key
public record KeyContact(Standing standing, Optional<String> named, Optional<String> accountOwner) {

    private static final String ACCOUNT = "; account: ";
    private static final String ACCOUNT_TAG = "account tag ";
    private static final String BY = ", by ";

    public enum Standing {
        /// Somebody is named who has not left, as far as anybody knows.
        NAMED,
        /// Has left, or is disabled.
        GONE,
        /// Several people fit.
        AMBIGUOUS,
        NOBODY,
        /// The evidence does not tell.
        UNKNOWN,
        /// The root user's, which is no person's.
        ROOT
    }

    public static KeyContact of(KeyRecord key) {
        return of(key.owner(), key.ownerStatus());
    }

    static KeyContact of(String owner, String status) {
        int fallback = status.lastIndexOf(ACCOUNT);
        Optional<String> accountOwner =
                fallback < 0 ? Optional.empty() : Optional.of(status.substring(fallback + ACCOUNT.length()));
        String own = fallback < 0 ? status : status.substring(0, fallback);
        int by = own.indexOf(BY);
        String word = by < 0 ? own : own.substring(0, by);
        boolean ofAccount = by >= 0 && own.startsWith(ACCOUNT_TAG, by + BY.length());
        return switch (word) {
            case "Active", "Unknown", "Not in directory" -> ofAccount
                    ? new KeyContact(Standing.NOBODY, Optional.empty(), Optional.of(owner))
                    : new KeyContact(Standing.NAMED, Optional.of(owner), accountOwner);
            case "Departed", "Disabled" -> new KeyContact(Standing.GONE, Optional.empty(), accountOwner);
            case "Ambiguous" -> new KeyContact(Standing.AMBIGUOUS, Optional.empty(), accountOwner);
            case "None" -> new KeyContact(Standing.NOBODY, Optional.empty(), accountOwner);
            case "Root user" -> new KeyContact(Standing.ROOT, Optional.empty(), accountOwner);
            // Also what this version does not know: it must reach nobody by mistake.
            default -> new KeyContact(Standing.UNKNOWN, Optional.empty(), accountOwner);
        };
    }
}
