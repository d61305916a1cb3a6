package org.keyledger.deliver;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/// A period's finished reports.
///
/// @param reports  the folder of all periods, with `index.html`
/// @param evidence the period's own folder of evidence; empty where it goes nowhere
public record Shipment(YearMonth period, Path reports, Optional<Path> evidence) {

    public Shipment(YearMonth period, Path reports) {
        this(period, reports, Optional.empty());
    }

    /// The period's own folder, whose `manifest.json` lists what is in it.
    public Path folder() {
        return reports.resolve(period.toString());
    }
}
