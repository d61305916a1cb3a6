package org.keyledger.collect;

import java.util.List;
import java.util.TreeSet;

import org.keyledger.iam.AccountId;

/// Which accounts are collected.
public sealed interface Scope {

    /// The accounts of an organization, read from its management account or a delegated administrator.
    ///
    /// @param include  what an account must match, or empty for all of them
    /// @param exclude  what an account must not match; it wins over `include`
    /// @param withTags whether the accounts' tags are read: one call for each account, and Organizations answers ten a
    ///                 second
    record Organization(AccountFilter include, AccountFilter exclude, boolean withTags) implements Scope {

        /// @throws IllegalArgumentException when accounts are to be told apart by tags that are not read
        public Organization {
            if (!withTags && (include.asksForTags() || exclude.asksForTags())) {
                throw new IllegalArgumentException("accounts are included or excluded by tag, so tags must be read");
            }
        }

        public Organization(AccountFilter include, AccountFilter exclude) {
            this(include, exclude, true);
        }

        /// Every account of the organization.
        public static Organization whole() {
            return new Organization(AccountFilter.NONE, AccountFilter.NONE);
        }
    }

    /// Accounts named one by one. The organization, if there is one, is not asked.
    ///
    /// @param ids in their order, each once
    record Accounts(List<AccountId> ids) implements Scope {

        /// @throws IllegalArgumentException when no account is named
        public Accounts {
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("no account is named");
            }
            ids = List.copyOf(new TreeSet<>(ids));
        }
    }

    /// The one account that the caller's own credentials belong to, read with these credentials and without any role.
    record Profile() implements Scope {}
}
