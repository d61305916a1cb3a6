package org.keyledger.job;

import java.time.YearMonth;

/// One period to be collected.
///
/// @param source of the settings
public record CollectionRequest(JobSettings settings, Source.Live source, YearMonth period) {}
