package org.keyledger.history;

/// What became of a finding in a period.
public enum FindingStatus {
    /// Seen for the first time.
    NEW,
    /// Seen before and still there, or no longer determinable, which does not close it.
    CARRIED,
    /// Closed in an earlier period and back again.
    REOPENED,
    /// Open before; the key could not be read this period, so nothing is known to have changed.
    NOT_READ,
    /// Open before and gone.
    CLOSED,
    /// Open before, and covered by an exception since this period: it leaves the open findings without being mended.
    NEWLY_EXCEPTED,
    /// Flagged, and covered by an exception in force.
    EXCEPTED,
    /// Never flagged, and the evidence does not tell: no finding, but no pass either.
    UNDETERMINED;

    public boolean isOpen() {
        return switch (this) {
            case NEW, CARRIED, REOPENED, NOT_READ -> true;
            case NEWLY_EXCEPTED, EXCEPTED, CLOSED, UNDETERMINED -> false;
        };
    }

    /// Whether an exception covers the finding.
    public boolean isExcepted() {
        return switch (this) {
            case NEWLY_EXCEPTED, EXCEPTED -> true;
            case NEW, CARRIED, REOPENED, NOT_READ, CLOSED, UNDETERMINED -> false;
        };
    }
}
