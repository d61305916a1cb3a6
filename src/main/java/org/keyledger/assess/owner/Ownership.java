package org.keyledger.assess.owner;

import org.keyledger.organization.Person;

/// Who answers for a key.
public sealed interface Ownership {

    /// @param how such as `tag Owner` or `user name`
    record Owned(Person person, String how) implements Ownership {}

    /// A tag names somebody whom the directory does not know.
    record NotInDirectory(String named, String how) implements Ownership {}

    /// Nothing names an owner.
    record Nobody() implements Ownership {}

    /// The evidence does not tell: there is no directory, tags were not collected, or several people fit.
    record Undetermined(String reason) implements Ownership {}

    /// The root user belongs to the account, not to a person.
    record AccountItself() implements Ownership {}
}
