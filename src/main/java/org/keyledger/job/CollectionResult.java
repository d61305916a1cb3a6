package org.keyledger.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// What a collection came to. `listed = collected + failed + skipped`, always.
///
/// @param asOf                   the instant against which ages are computed: when the collection first began
/// @param folder                 the period's evidence
/// @param called                 accounts that were called now rather than in an earlier attempt
/// @param unacknowledgedFailures accounts of `failed` that the job file does not acknowledge
/// @param notes                  what else to know of the organization: one sentence each
/// @param problems               the accounts that failed, worded: the first few, and how many more there are
/// @param unread                 what of the whole period could not be read although it was wanted: one sentence each
/// @param calls                  what was asked of AWS now
public record CollectionResult(YearMonth period, Instant asOf, Path folder, long listed, long called, long collected,
        long failed, long unacknowledgedFailures, long skipped, List<String> notes,
        List<String> problems, List<String> unread, AwsCalls calls) {

    public CollectionResult {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
        if (listed != collected + failed + skipped || unacknowledgedFailures > failed) {
            throw new IllegalArgumentException("the collection does not add up: " + listed + " listed, " + collected
                    + " collected, " + failed + " failed, " + unacknowledgedFailures + " of them unacknowledged, "
                    + skipped + " skipped");
        }
    }

    /// Whether something could not be read that the job file asks for and does not acknowledge.
    public boolean isPartial() {
        return unacknowledgedFailures > 0 || !unread.isEmpty();
    }
}
