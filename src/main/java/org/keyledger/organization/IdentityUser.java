package org.keyledger.organization;

/// A user of the identity store.
///
/// @param id that assignments and memberships of groups name
public record IdentityUser(String id, Person person) {

    /// @throws IllegalArgumentException when it has no id
    public IdentityUser {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a user of the identity store needs an id");
        }
    }

    /// What the user signs in as.
    public String signInName() {
        return person.username().isEmpty() ? person.email() : person.username();
    }
}
