package org.keyledger.scp.impact;

import java.util.List;

import org.keyledger.organization.Account;

/// What of the accounts that the policies would reach was read.
///
/// @param reached      how many there are, those that may be in reach included
/// @param read         how many were read, in part included
/// @param unread       the others, but for those that are silent
/// @param silent       suspended or closed, and not read: nobody calls anything there
/// @param withoutRoles read, but their evidence holds no roles
/// @param unreadRows   how many rows of credential reports, and folders of unknown accounts, could not be read
/// @param problems     the first of those in words
public record Coverage(int reached, int read, List<UnreadAccount> unread, List<Account> silent,
        List<Account> withoutRoles, long unreadRows, List<String> problems) {

    public Coverage {
        unread = List.copyOf(unread);
        silent = List.copyOf(silent);
        withoutRoles = List.copyOf(withoutRoles);
        problems = List.copyOf(problems);
    }

    /// Whether no key can have been overlooked.
    public boolean isWhole() {
        return unread.isEmpty() && unreadRows == 0;
    }
}
