package org.keyledger.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.keyledger.iam.AccountId;

/// Names accounts of an organization in any of three ways; an account that fits one of them is named.
///
/// @param ous      paths of organizational units from below the root, such as `Production/Payments`, with all below them
/// @param tags     values by the tag's name; an empty list means any value
/// @param accounts by id
public record AccountFilter(List<String> ous, Map<String, List<String>> tags, List<AccountId> accounts) {

    public static final AccountFilter NONE = new AccountFilter(List.of(), Map.of(), List.of());

    public AccountFilter {
        ous = List.copyOf(ous);
        tags = Map.copyOf(tags);
        accounts = List.copyOf(accounts);
    }

    public boolean namesNone() {
        return ous.isEmpty() && tags.isEmpty() && accounts.isEmpty();
    }

    /// One line, the same for the same filter.
    String describe() {
        StringBuilder line = new StringBuilder();
        ous.stream().sorted().forEach(ou -> line.append(", OU ").append(ou));
        new TreeMap<>(tags).forEach((name, values) -> line.append(", tag ").append(name)
                .append(values.isEmpty() ? "" : "=" + String.join("|", values.stream().sorted().toList())));
        accounts.stream().sorted().forEach(account -> line.append(", ").append(account));
        return line.isEmpty() ? "none" : line.substring(2);
    }
}
