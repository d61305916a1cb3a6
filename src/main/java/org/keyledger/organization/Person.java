package org.keyledger.organization;

/// A person of the optional roster: `directory.csv`, or the identity store's users.
///
/// @param username empty where the roster has none
public record Person(String email, String username, String name, PersonStatus status) {}
