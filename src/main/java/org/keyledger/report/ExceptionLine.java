package org.keyledger.report;

import java.time.LocalDate;
import java.util.Optional;

import org.keyledger.assess.Severity;

/// An entry of the exceptions register.
///
/// @param worst    of its problems; empty where there is none
/// @param state    `Pending`, `In force`, `Expiring` or `Expired`
/// @param daysLeft to its last day; negative once that is past
/// @param use      `Used`, `Unused` or `Undetermined`
/// @param keys     with a flagged verdict that the entry covers, or would if it were in force
/// @param problems what is wrong with the entry itself, one sentence each
public record ExceptionLine(Optional<Severity> worst, String id, String state, long daysLeft, String use, long keys,
        long findings, String problems, String scope, String target, String controls, String reason, String comment,
        String owner, String approver, String ticket, LocalDate granted, LocalDate expires) {}
