package org.keyledger.report.holder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.assess.Severity;
import org.keyledger.assess.replacement.KeyAction;

/// A key with open findings, for whoever answers for it.
///
/// @param keyId     its first four and last four characters, or why it is unknown
/// @param lastUse   such as `2026-10-30, s3 in eu-central-1`
/// @param ofAccount whether it is shown to the owner of its account, for want of an owner of its own
/// @param reason    why it should become that
/// @param action    what to do first; empty where no advice was given
/// @param step      the same in words
public record HeldKey(String accountId, String accountName, String user, String keyId, String status,
        OptionalInt ageDays,
        String lastUse, boolean ofAccount, List<Finding> findings, String replacement, String reason,
        Optional<KeyAction> action, String step) {

    /// @param statement what was found, with figures
    public record Finding(Severity severity, String title, String statement) {}

    public HeldKey {
        findings = List.copyOf(findings);
    }
}
