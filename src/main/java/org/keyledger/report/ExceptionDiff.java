package org.keyledger.report;

import java.time.YearMonth;
import java.util.Optional;

/// How the exceptions of the previous period became those of this one.
///
/// @param since         the period compared with; empty where there is none with advice
/// @param before        exceptions then
/// @param renewed       with a later last day
/// @param expired       whose last day has passed, whether this month or earlier
/// @param dropped       no longer advised
/// @param notRead       of accounts that could not be read, so nobody can tell
/// @param notComparable advised now, of accounts that could not be read then
/// @param sentence      all of that in words
public record ExceptionDiff(Optional<YearMonth> since, long before, long added, long renewed, long kept, long expired,
        long dropped, long notRead, long notComparable, String sentence) {

    public static final ExceptionDiff NONE = new ExceptionDiff(Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0, "");
}
