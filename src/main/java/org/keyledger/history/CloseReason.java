package org.keyledger.history;

/// Why a finding is closed.
public enum CloseReason {
    /// Not closed.
    NONE,
    /// The key is no longer in the credential report, its user is.
    KEY_DELETED,
    /// The user is no longer in the credential report.
    USER_DELETED,
    /// The key is there and inactive.
    KEY_DEACTIVATED,
    /// The key is there, may work and meets the control now.
    RESOLVED,
    /// The account is no longer listed.
    ACCOUNT_GONE
}
