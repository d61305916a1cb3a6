package org.keyledger.report;

import java.time.Instant;
import java.util.Optional;

/// How much of the organization the report speaks of. `listed = read + failed + skipped`, always; accounts read in part
/// count as read and are named.
///
/// @param readInPart   accounts of `read` with rows or values that could not be read
/// @param rowsUnread   rows of credential reports that could not be read
/// @param oldestReport generation time of the oldest credential report; empty when none was read
/// @param newestReport generation time of the newest
/// @param complete     whether nothing failed and nothing was read in part
/// @param sentence     the same for a reader in a hurry, such as `10 of 12 accounts read, 1 failed, 1 skipped.`
public record Coverage(long listed, long read, long readInPart, long failed, long skipped, long rowsUnread, long users,
        long keys, Optional<Instant> oldestReport, Optional<Instant> newestReport, boolean complete, String sentence) {

    public Coverage {
        if (listed != read + failed + skipped) {
            throw new IllegalArgumentException("coverage does not add up: " + listed + " listed, " + read + " read, "
                    + failed + " failed, " + skipped + " skipped");
        }
    }
}
