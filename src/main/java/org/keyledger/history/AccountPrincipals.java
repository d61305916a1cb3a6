package org.keyledger.history;

import java.util.List;
import java.util.Optional;

/// What a period and an earlier one know of an account's principals.
///
/// @param now        the account in the period; empty where it is no longer listed
/// @param then       the account in the earlier period; empty where it was not listed, or there is no earlier period
/// @param principals in the order of the credential report, as are those of then
public record AccountPrincipals(Optional<AccountRecord> now, Optional<AccountRecord> then,
        List<PrincipalRecord> principals, List<PrincipalRecord> principalsThen) {

    public AccountPrincipals {
        if (now.isEmpty() && then.isEmpty()) {
            throw new IllegalArgumentException("an account is listed in one of two periods at least");
        }
        principals = List.copyOf(principals);
        principalsThen = List.copyOf(principalsThen);
    }

    /// The account as it was last listed.
    public AccountRecord account() {
        return now.or(() -> then).orElseThrow();
    }
}
