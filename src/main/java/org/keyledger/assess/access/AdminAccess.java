package org.keyledger.assess.access;

/// Whether a key's user is an administrator.
public sealed interface AdminAccess {

    /// Every action on every resource, or the power to grant oneself that.
    ///
    /// @param route how it comes about, such as `policy AdministratorAccess, group Admins`
    record Admin(Level level, String route) implements AdminAccess {}

    /// No route of the kinds looked for was found.
    record NotAdmin() implements AdminAccess {}

    record Undetermined(String reason) implements AdminAccess {}

    enum Level {
        /// `*` on `*`.
        FULL,
        /// All of IAM, and with it anything else.
        EQUIVALENT
    }
}
