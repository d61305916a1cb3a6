package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;

/// The months that a ledger holds complete.
record RecordedMonths(LedgerReader ledger) {

    /// @throws NotInLedgerException when the month is not recorded, or not to its end
    PeriodRecord require(YearMonth period) {
        List<YearMonth> recorded = ledger.recordedPeriods();
        return ledger.period(period).filter(PeriodRecord::recorded)
                .orElseThrow(() -> new NotInLedgerException("the ledger does not hold " + period + "; "
                        + (recorded.isEmpty() ? "it is empty." : "it holds " + listed(recorded) + ".")));
    }

    static String listed(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
}
