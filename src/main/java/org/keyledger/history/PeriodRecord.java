package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A period of the ledger. Its values are those that the ledger can keep, so that a run is equal to its record.
///
/// @param asOfInferred whether the evidence gave no instant and the newest report's stands in for it
/// @param evidenceHash of the evidence that the period was begun with
/// @param controls     ids of the controls judged, in the order of [KeyRecord#verdicts]
/// @param recorded     whether all accounts are in: until then nothing may compare with the period
public record PeriodRecord(YearMonth period, Instant asOf, boolean asOfInferred, String partition, String source,
        String organization, String settingsHash, String evidenceHash, List<String> controls, boolean recorded) {

    public PeriodRecord {
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
        source = Columns.clip(source, 1000);
        organization = Columns.clip(organization, 64);
        controls = List.copyOf(controls);
    }
}
