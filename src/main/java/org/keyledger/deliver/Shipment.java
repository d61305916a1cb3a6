package org.keyledger.deliver;

import java.nio.file.Path;
import java.time.YearMonth;

/// A period's finished reports.
///
/// @param reports the folder of all periods, with `index.html`
public record Shipment(YearMonth period, Path reports) {

    /// The period's own folder, whose `manifest.json` lists what is in it.
    public Path folder() {
        return reports.resolve(period.toString());
    }
}
