package org.keyledger.job;

import java.time.YearMonth;
import java.util.Optional;

/// One period's reports to be delivered.
///
/// @param resend whether what arrived, or may have arrived, is delivered once more
/// @param only   the one destination that is served, by its name; empty for all
public record DeliveryRequest(JobSettings settings, YearMonth period, boolean resend, Optional<String> only) {}
