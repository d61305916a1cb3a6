package org.keyledger.report.holder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who is written to.
///
/// @param owners        those who answer for a key itself
/// @param accountOwners those who answer for its account, where nobody in office does for the key
/// @param domains       that addresses have to be of, exactly; in small letters
public record HolderRules(boolean owners, boolean accountOwners, List<String> domains) {

    /// A tag may hold anything. What is longer than this fits no receipt.
    private static final int LONGEST = 180;
    private static final Pattern ADDRESS =
            Pattern.compile("(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@((?:[a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63})");

    public HolderRules {
        domains = domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
    }

    /// An owner's address in small letters, in which all its spellings are one mailbox; empty where it is none.
    static Optional<String> address(String owner) {
        String address = owner.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches() ? Optional.of(address)
                : Optional.empty();
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    boolean admits(String address) {
        return domains.contains(domain(address));
    }
}
