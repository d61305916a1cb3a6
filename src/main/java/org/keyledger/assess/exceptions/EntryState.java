package org.keyledger.assess.exceptions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Where an entry stands in its time.
public enum EntryState {

    /// Granted from a later day on: lifts nothing yet.
    PENDING,
    IN_FORCE,
    /// In force, and not for much longer: a warning, not a finding.
    EXPIRING,
    /// Past its last day: lifts nothing any more.
    EXPIRED;

    static final int WARNING_DAYS = 30;

    public static EntryState of(ExceptionEntry entry, LocalDate day) {
        if (day.isBefore(entry.granted())) {
            return PENDING;
        }
        if (day.isAfter(entry.expires())) {
            return EXPIRED;
        }
        return ChronoUnit.DAYS.between(day, entry.expires()) <= WARNING_DAYS ? EXPIRING : IN_FORCE;
    }

    public boolean isInForce() {
        return switch (this) {
            case IN_FORCE, EXPIRING -> true;
            case PENDING, EXPIRED -> false;
        };
    }
}
