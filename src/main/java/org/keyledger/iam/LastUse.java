package org.keyledger.iam;

import java.time.Instant;

/// What is known about the latest use of an access key. AWS records the first use in every 15 minutes and lags behind,
/// so a key under a day old is never called unused (IAM user guide, "Generate credential reports").
public sealed interface LastUse {

    /// @param region  the Region signed for, or empty where the report gives none, as for global services
    /// @param service the service's signing name, such as `s3`, or empty where the report gives none
    record At(Instant when, String region, String service) implements LastUse {}

    /// The report answers `N/A`: never used, or last used before AWS began recording on 2015-04-22.
    record NeverRecorded() implements LastUse {}

    /// Nobody can say: the column is missing or its value could not be read.
    record Unknown(String reason) implements LastUse {}
}
