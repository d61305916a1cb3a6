package org.keyledger.report;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.history.FindingStatus;
import org.keyledger.history.LedgerReader;
import org.keyledger.trends.ClosedFindings;

/// What became of findings from the previous period to this one: before + opened + reopened = open + closed.
///
/// @param before   open in the previous period, those not read then included
/// @param closed   by reason, in words; only reasons that occurred
/// @param open     those not read this period included
/// @param notRead  how many of the open ones could not be read
public record FindingFlow(long before, long opened, long reopened, Map<String, Long> closed, long open, long notRead) {

    /// Of a first period without findings.
    public static final FindingFlow NONE = new FindingFlow(0, 0, 0, Map.of(), 0, 0);

    public FindingFlow {
        closed = Collections.unmodifiableMap(new LinkedHashMap<>(closed));
    }

    /// @param earlier complete periods, oldest first
    static FindingFlow of(LedgerReader ledger, YearMonth period, List<YearMonth> earlier, Tally.Counts now) {
        Tally before = new Tally();
        if (!earlier.isEmpty()) {
            ledger.forEachFindingCount(earlier.getLast(), before::add);
        }
        Map<String, Long> closed = new LinkedHashMap<>();
        ClosedFindings.of(ledger.sums(period, List.of())).forEach((reason, count) -> {
            if (count > 0) {
                closed.put(LedgerLines.closed(reason), count);
            }
        });
        return new FindingFlow(before.all().open(), now.with(FindingStatus.NEW), now.with(FindingStatus.REOPENED),
                closed, now.open(), now.with(FindingStatus.NOT_READ));
    }
}
