package org.keyledger.history;

/// Why a finding is closed.
public enum CloseReason {
    /// Not closed.
    NONE,
    /// The key is no longer in the credential report, its user is.
    KEY_DELETED,
    /// The user is no longer in the credential report, or another one of that name is.
    USER_DELETED,
    /// The key is there and inactive.
    KEY_DEACTIVATED,
    /// The key is gone or inactive, and its user has a newer one, made while the finding was open.
    KEY_ROTATED,
    /// The key of an orphan is there and works, and somebody answers for it now.
    OWNER_FOUND,
    /// The key of an administrator is there and works, and no longer gives administrative access.
    PERMISSIONS_REDUCED,
    /// The unused key has been used since.
    USED_AGAIN,
    /// The key that was to be deleted because it is inactive works again.
    KEY_ACTIVATED,
    /// The key is there and meets the control now, for a reason that the evidence does not name: another limit, MFA.
    RESOLVED,
    /// The finding goes on as another that was open too: a creation date could not be read for a time, and now it can.
    RECOGNIZED,
    /// The account is no longer listed.
    ACCOUNT_GONE,
    /// The control still fails, and an exception covers it.
    EXCEPTION_GRANTED;

    /// Whether somebody did away with the risk, so that the time it took counts. Where a key was used again nobody did
    /// anything about it, and what an account that left does with its keys is not known.
    public boolean isRemediation() {
        return switch (this) {
            case KEY_DELETED, USER_DELETED, KEY_DEACTIVATED, KEY_ROTATED, OWNER_FOUND, PERMISSIONS_REDUCED, RESOLVED ->
                    true;
            case NONE, USED_AGAIN, KEY_ACTIVATED, RECOGNIZED, ACCOUNT_GONE, EXCEPTION_GRANTED -> false;
        };
    }
}
