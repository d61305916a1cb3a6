package org.keyledger.organization;

/// A person of the optional roster: `directory.csv`, or the identity store's users.
///
/// @param username empty where the roster has none
public record Person(String email, String username, String name, PersonStatus status) {

    /// What people are called in reports: the e-mail address, or the user name where there is none.
    public String contact() {
        return email.isEmpty() ? username : email;
    }
}
