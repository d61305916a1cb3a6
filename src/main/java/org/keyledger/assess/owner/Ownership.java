package org.keyledger.assess.owner;

import java.util.List;

import org.keyledger.organization.Person;

/// Who answers for a key.
public sealed interface Ownership {

    /// @param how such as `tag Owner` or `user name`
    record Owned(Person person, String how) implements Ownership {}

    /// Somebody is named whom the directory does not know.
    record NotInDirectory(String named, String how) implements Ownership {}

    /// Several people fit what names the owner. Each of them may answer for the key, so it is no orphan.
    record Ambiguous(String named, String how, List<Person> candidates) implements Ownership {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /// Nothing names an owner.
    record Nobody() implements Ownership {}

    /// Nobody in office answers for the key itself, but somebody does for its account.
    ///
    /// @param ofKey   why nobody does
    /// @param account how the account names its owner, such as `account tag Owner`
    record FallenBack(Ownership ofKey, Owned account) implements Ownership {}

    /// The evidence does not tell: there is no directory, or tags were not collected.
    record Undetermined(String reason) implements Ownership {}

    /// The root user belongs to the account, not to a person.
    record AccountItself() implements Ownership {}

    /// In one word, for whoever filters by it.
    default OwnerStatus status() {
        return switch (this) {
            case Owned owned -> switch (owned.person().status()) {
                case ACTIVE -> OwnerStatus.ACTIVE;
                case DEPARTED -> OwnerStatus.DEPARTED;
                case DISABLED -> OwnerStatus.DISABLED;
                case UNKNOWN -> OwnerStatus.UNKNOWN;
            };
            case NotInDirectory _,Nobody _ -> OwnerStatus.NONE;
            case Ambiguous _ -> OwnerStatus.AMBIGUOUS;
            case FallenBack(Nobody _, Owned account) -> account.status();
            case FallenBack fallen -> fallen.ofKey().status();
            case Undetermined _ -> OwnerStatus.UNKNOWN;
            case AccountItself _ -> OwnerStatus.ACTIVE;
        };
    }
}
