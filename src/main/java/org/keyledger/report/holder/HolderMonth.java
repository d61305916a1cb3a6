package org.keyledger.report.holder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// What all holders of a month are told alike.
///
/// @param startUrl of IAM Identity Center's access portal; empty where it is unknown or there is none
/// @param region   in which Identity Center lives; empty as above
public record HolderMonth(String organization, YearMonth period, Instant asOf, Optional<String> startUrl,
        Optional<String> region) {}
