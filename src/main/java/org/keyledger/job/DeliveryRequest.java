package org.keyledger.job;

import java.time.YearMonth;

/// One period's reports to be delivered.
///
/// @param resend whether what arrived, or may have arrived, is delivered once more
public record DeliveryRequest(JobSettings settings, YearMonth period, boolean resend) {}
