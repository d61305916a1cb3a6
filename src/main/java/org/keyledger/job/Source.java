package org.keyledger.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;

/// Where a job's evidence comes from.
public sealed interface Source {

    /// Evidence that is already there.
    ///
    /// @param folder of periods, such as `evidence`, or one period's folder
    record Evidence(Path folder) implements Source {}

    /// An invented organization, written before the job runs.
    ///
    /// @param users       of an account, about, on average
    /// @param months      how many periods of evidence are written, up to and with `lastPeriod`
    /// @param lastPeriods how many of them, counted from the last, the job runs
    /// @param folder      that the evidence is written into
    record Sample(int accounts, int users, int months, long seed, YearMonth lastPeriod, int lastPeriods,
            Path folder) implements Source {

        /// @throws IllegalArgumentException when more periods are to be run than written
        public Sample {
            if (lastPeriods > months) {
                throw new IllegalArgumentException(lastPeriods + " periods of " + months + " months");
            }
        }

        public YearMonth firstPeriod() {
            return lastPeriod.minusMonths(months - 1L);
        }
    }

    /// AWS itself: evidence is collected before the job runs.
    sealed interface Live extends Source {

        Collection collection();
    }

    /// Every account of the organization that the caller's credentials belong to, those of the management account or of a
    /// delegated administrator.
    ///
    /// @param include            accounts to collect; all when it names none
    /// @param exclude            accounts to leave out even so
    /// @param managementRoleName the role for the management account, which StackSets skip; empty for the caller's own credentials where
///                           they are that account's, else for the same as elsewhere
    /// @param accountTags        whether the accounts' tags are listed, ten accounts a second
    record Organization(AccountFilter include, AccountFilter exclude, ReaderRole role,
            Optional<String> managementRoleName, boolean accountTags, Collection collection) implements Live {

        /// Whether accounts are told apart by their tags.
        public boolean selectsByTag() {
            return !include.tags().isEmpty() || !exclude.tags().isEmpty();
        }
    }

    /// Accounts by their ids, for whoever may not list the organization.
    record AccountList(List<AccountId> accounts, ReaderRole role, Collection collection) implements Live {

        public AccountList {
            accounts = List.copyOf(accounts);
        }
    }

    /// The one account that the caller's credentials belong to, read with them.
    record Profile(Collection collection) implements Live {}
}
