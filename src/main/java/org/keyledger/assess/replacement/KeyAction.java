package org.keyledger.assess.replacement;

/// What is done about a key first. A key is deactivated before it is deleted: only deactivation can be undone.
public enum KeyAction {
    /// A root key, which no API of the account's users reaches.
    DELETE_AS_ROOT,
    /// Nothing is known to need the key.
    DEACTIVATE,
    /// The key is inactive already.
    DELETE,
    /// Something uses the key and has to be moved before.
    REPLACE,
    /// What uses the key has to be found out before.
    FIND_OUT
}
