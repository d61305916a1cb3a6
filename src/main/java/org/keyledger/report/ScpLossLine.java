package org.keyledger.report;

import java.time.Instant;
import java.util.Optional;

/// A user who would lose access, or may.
///
/// @param phase     of the rollout; empty where none takes in the account by name
/// @param kind      `Human`, `Machine`, `Unknown` or `Root`
/// @param access    `Lost`, or `Unknown` where nobody can tell
/// @param inUse     whether a key was used lately, or nobody can tell: `Yes` or `No`
/// @param console   whether there is a console password: `Yes` or `No`
/// @param treatment such as `Migrate`
/// @param why       a sentence
/// @param instead   what the user gets instead
/// @param decidedBy the statement that denies, or what would decide
public record ScpLossLine(String accountId, String accountName, String unit, String phase, String user, String arn,
        String kind, String access, String inUse, String console, String treatment, String why,
        Optional<Instant> lastUsed, String service, String region, String owner, String ownerStatus, String instead,
        String decidedBy) {}
