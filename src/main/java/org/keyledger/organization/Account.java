package org.keyledger.organization;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.keyledger.iam.AccountId;

/// An account of the organization.
///
/// @param ouPath    names of the organizational units from below the root, such as `Production/Payments`; empty directly
///                  below the root or where the tree is unknown
/// @param placed    whether its place in the tree is known
/// @param tagsKnown whether its tags were collected
public record Account(AccountId id, String name, String email, AccountState state, String ouPath,
        Map<String, String> tags, boolean placed, boolean tagsKnown) {

    public Account {
        // In the order of their names: a fingerprint of accounts has to be the same in each process.
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /// An account of which everything is known.
    public Account(AccountId id, String name, String email, AccountState state, String ouPath,
            Map<String, String> tags) {
        this(id, name, email, state, ouPath, tags, true, true);
    }

    /// Whether the account is in an organizational unit or in one below it.
    ///
    /// @param unit names from below the root, such as `Production/Payments`
    public boolean isIn(String unit) {
        return isIn(ouPath, unit);
    }

    /// Whether a place is an organizational unit or one below it: `Test/Web` is in `Test`, `Testing` is not.
    ///
    /// @param path of the place, as is the unit: names from below the root
    public static boolean isIn(String path, String unit) {
        return path.equals(unit) || path.startsWith(unit + "/");
    }

    /// An account we have evidence of but which the organization does not list, or whose organization is unknown.
    public static Account unlisted(AccountId id) {
        return new Account(id, "", "", AccountState.UNKNOWN, "", Map.of(), false, false);
    }
}
