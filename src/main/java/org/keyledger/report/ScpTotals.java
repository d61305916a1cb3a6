package org.keyledger.report;

/// Users of all phases.
///
/// @param users      with a working key or a console password, root users with a key included
/// @param inUse      with a key in use
/// @param exceptions advised
/// @param toGrant    of those, who need the exception's tag and do not carry it yet
/// @param expired    of those advised, whose last day has passed
/// @param losing     who would lose access for certain
/// @param mayLose    of whom nobody can tell
/// @param losingInUse of both, those with a key in use
public record ScpTotals(long users, long inUse, long exceptions, long toGrant, long expired, long losing,
        long mayLose, long losingInUse) {

    public static final ScpTotals NONE = new ScpTotals(0, 0, 0, 0, 0, 0, 0, 0);

    public long losses() {
        return losing + mayLose;
    }
}
