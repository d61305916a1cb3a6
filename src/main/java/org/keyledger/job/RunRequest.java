package org.keyledger.job;

import java.nio.file.Path;
import java.time.YearMonth;

/// One period to be reported on.
///
/// @param evidence the folder of periods, or the period's own folder
/// @param rerun    whether a period that is already complete is worked through again
public record RunRequest(JobSettings settings, Path evidence, YearMonth period, boolean rerun) {}
