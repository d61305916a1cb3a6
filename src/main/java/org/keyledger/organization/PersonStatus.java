package org.keyledger.organization;

/// Whether a person can answer for a key today. `DISABLED` comes from the identity store, `DEPARTED` from the roster.
public enum PersonStatus {
    ACTIVE, DEPARTED, DISABLED, UNKNOWN
}
