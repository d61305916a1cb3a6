package org.keyledger.iam;

/// Whether AWS accepts requests signed with a key. An inactive key can be switched on again by anyone who may call
/// `iam:UpdateAccessKey`, so it still counts as a key. `UNKNOWN` is a key whose status the report does not tell; rules
/// treat it like an active one, since it cannot be shown to be inactive.
public enum KeyStatus {
    ACTIVE, INACTIVE, UNKNOWN
}
