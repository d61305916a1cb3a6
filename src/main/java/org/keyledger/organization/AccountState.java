package org.keyledger.organization;

import java.util.Locale;

/// The state of an account as `ListAccounts` gives it in `State`, or in `Status` before that field was retired on
/// 2026-09-09 (AWS Organizations API reference, Account).
public enum AccountState {
    PENDING_ACTIVATION, ACTIVE, SUSPENDED, PENDING_CLOSURE, CLOSED, UNKNOWN;

    public static AccountState of(String text) {
        for (AccountState state : values()) {
            if (state.name().equals(text.toUpperCase(Locale.ROOT))) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
