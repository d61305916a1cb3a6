package org.keyledger.report;

import java.time.LocalDate;
import java.util.Optional;

/// An exception that is not what it was in the previous period.
///
/// @param change  `New`, `Renewed`, `Expired`, `Dropped` or `Not read this period`
/// @param reason  why, a sentence
/// @param before  its last day then; empty for a new one
/// @param expires its last day now; empty for one that is no longer advised
public record ScpChangeLine(String change, String accountId, String accountName, String unit, String user, String arn,
        String reason, Optional<LocalDate> before, Optional<LocalDate> expires, String owner, String id,
        String ticket) {}
