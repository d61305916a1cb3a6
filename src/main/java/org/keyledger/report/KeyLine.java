package org.keyledger.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.keyledger.assess.Severity;

/// An access key: one row of the population.
///
/// @param keyId        the full id, or a note such as `not collected` or `ambiguous: 2 keys fit`
/// @param ageDays      whole days
/// @param lastUsedNote empty where there is a date, else `never` or why it is unknown
/// @param idleDays     whole days since the last use
/// @param admin        `Full: policy AdministratorAccess, statement 1`, `No`, or `Undetermined: …`
/// @param verdicts     one for each control in the order of [AuditReport#controls]: `Flagged`, `Clear`, `Undetermined`
/// @param source       file and line of the evidence
/// @param createdBy    such as `role/ci (session deploy-42)`, or `Not known: …`
/// @param isNew        whether it was created since the previous period: `Yes`, `No` or `Unknown`
/// @param riskScore    0 to 100, as published; empty for periods recorded before there was one
/// @param advice       what the key should become
public record KeyLine(String accountId, String accountName, String unit, String user, String arn, String keyId,
        int slot,
        String status, Optional<Instant> created, OptionalLong ageDays, Optional<Instant> lastUsed, String lastUsedNote,
        OptionalLong idleDays, String lastUsedService, String lastUsedRegion, String kind, String kindReason,
        String owner, String ownerStatus, String admin, String console, String mfa, int findings,
        Optional<Severity> worst, List<String> verdicts, Instant reportTime, String source, String createdBy,
        String isNew, OptionalInt riskScore, AdviceLine advice) {}
