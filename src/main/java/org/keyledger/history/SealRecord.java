package org.keyledger.history;

import java.time.YearMonth;

/// What the ledger keeps of a finished period's folder.
///
/// @param manifest text of its `manifest.json`
/// @param metrics  text of its `metrics.json`; empty where there was none
public record SealRecord(YearMonth period, String manifest, String metrics) {}
