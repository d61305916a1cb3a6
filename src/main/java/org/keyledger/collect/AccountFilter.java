package org.keyledger.collect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

/// Names accounts by their place in the organization, by tag, or by id; any of these is enough to match.
///
/// @param ouPaths names of organizational units from below the root, such as `Production/Payments`; what lies below one
///                is meant too
/// @param tags    of accounts
public record AccountFilter(Set<String> ouPaths, List<Tag> tags, Set<AccountId> ids) {

    public static final AccountFilter NONE = new AccountFilter(Set.of(), List.of(), Set.of());

    /// @param value empty for any value
    public record Tag(String key, Optional<String> value) {

        /// @throws IllegalArgumentException when the key is empty
        public Tag {
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a tag has an empty key");
            }
        }

        private boolean isOn(Account account) {
            String found = account.tags().get(key);
            return found != null && value.map(found::equals).orElse(true);
        }

        @Override
        public String toString() {
            return value.map(wanted -> key + "=" + wanted).orElse(key);
        }
    }

    /// @throws IllegalArgumentException when a path is empty or begins or ends with `/`
    public AccountFilter {
        ouPaths = Set.copyOf(ouPaths);
        tags = List.copyOf(tags);
        ids = Set.copyOf(ids);
        for (String path : ouPaths) {
            if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")) {
                throw new IllegalArgumentException("'" + path
                        + "' is no path of organizational units such as Production or Production/Payments");
            }
        }
    }

    public boolean isEmpty() {
        return ouPaths.isEmpty() && tags.isEmpty() && ids.isEmpty();
    }

    /// Whether tags decide, so that they must be known.
    boolean asksForTags() {
        return !tags.isEmpty();
    }

    /// What the account matches by, worded for a report, or empty when it matches nothing.
    Optional<String> matchOf(Account account) {
        if (ids.contains(account.id())) {
            return Optional.of("its id");
        }
        Optional<String> unit = ouPaths.stream().sorted()
                .filter(account::isIn).findFirst();
        if (unit.isPresent()) {
            return unit.map(path -> "organizational unit " + path);
        }
        return tags.stream().filter(tag -> tag.isOn(account)).findFirst().map(tag -> "tag " + tag);
    }
}
