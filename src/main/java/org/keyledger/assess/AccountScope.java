package org.keyledger.assess;

import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

/// Which accounts an override of the thresholds is for.
public sealed interface AccountScope {

    /// Whether an account is meant. Where the evidence does not place the account, nobody knows.
    enum Fit {
        YES, NO, UNKNOWN
    }

    Fit fit(Account account);

    /// In few words, such as `Sandbox` or `Environment=production`.
    String describe();

    /// An organizational unit with all units below it.
    ///
    /// @param path names from below the root, such as `Production/Payments`
    record Unit(String path) implements AccountScope {

        @Override
        public Fit fit(Account account) {
            if (!account.placed()) {
                return Fit.UNKNOWN;
            }
            return account.isIn(path) ? Fit.YES : Fit.NO;
        }

        @Override
        public String describe() {
            return path;
        }
    }

    /// A tag of the account. Tag keys and values of accounts are case-sensitive: Organizations API reference, Tag.
    ///
    /// @param value empty for any value
    record Tagged(String name, Optional<String> value) implements AccountScope {

        @Override
        public Fit fit(Account account) {
            if (!account.tagsKnown()) {
                return Fit.UNKNOWN;
            }
            String found = account.tags().get(name);
            return found != null && value.map(found::equals).orElse(true) ? Fit.YES : Fit.NO;
        }

        @Override
        public String describe() {
            return value.map(wanted -> name + "=" + wanted).orElse(name);
        }
    }

    record Accounts(List<AccountId> ids) implements AccountScope {

        public Accounts {
            ids = List.copyOf(ids);
        }

        @Override
        public Fit fit(Account account) {
            return ids.contains(account.id()) ? Fit.YES : Fit.NO;
        }

        @Override
        public String describe() {
            return ids.size() == 1 ? "account " + ids.getFirst() : ids.size() + " accounts by id";
        }
    }
}
