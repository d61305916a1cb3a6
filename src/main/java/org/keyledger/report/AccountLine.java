package org.keyledger.report;

import java.time.Instant;
import java.util.Optional;

/// An account, read or not.
///
/// @param outcome `Read`, `Read in part`, `Failed` or `Skipped`
/// @param reason  why it is not `Read`; empty when it is
public record AccountLine(String accountId, String name, String unit, String state, String outcome, String reason,
        String remedy, Optional<Instant> reportTime, boolean reportTimeInferred, long users, long keys, long activeKeys,
        long critical, long high, long medium, long low, long undetermined, long rowsUnread) {}
