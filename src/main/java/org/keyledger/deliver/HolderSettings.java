package org.keyledger.deliver;

import java.util.List;

/// Which owners of keys get a mail of their own, about their own keys.
///
/// @param owners        those who answer for a key itself
/// @param accountOwners those who answer for its account, where nobody in office does for the key
/// @param domains       that their addresses have to be of; nothing leaves to another
/// @param limit         of mails in one run
public record HolderSettings(boolean owners, boolean accountOwners, List<String> domains, int limit) {

    public static final int DEFAULT_LIMIT = 500;

    public HolderSettings {
        domains = List.copyOf(domains);
    }
}
