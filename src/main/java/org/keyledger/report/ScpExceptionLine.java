package org.keyledger.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An exception that is advised for an IAM user.
///
/// @param phase       of the rollout; empty where none takes in the account by name
/// @param why         a sentence
/// @param replacement what the user's keys should become
/// @param id          of the register's entry that names the user; empty where none does
/// @param expires     the last day; empty where there is none
/// @param granted     whether the user carries the exception's tag today: `Yes` or `No`
/// @param today       `Allowed`, `Denied` or `Unknown` by the policies attached today
/// @param asIs        by the recommended policies, with the exceptions there are
/// @param afterwards  by the recommended policies, with the exceptions that are advised
/// @param change      since the previous period, such as `New`, `Kept` or `Expired`
/// @param means       by which the policies spare the user; empty where none concerns it
/// @param command     that grants it; empty where exceptions are not by tag, or IAM allows no user of that name
public record ScpExceptionLine(String accountId, String accountName, String unit, String phase, String user,
        String arn, String why, Optional<Instant> lastUsed, String service, String region, String owner,
        String ownerStatus, String replacement, String id, String ticket, Optional<LocalDate> expires, String granted,
        String today, String asIs, String afterwards, String change, String means, String command) {}
