package org.keyledger.report;

/// A verdict that the evidence did not allow. It counts neither as a pass nor as a finding.
///
/// @param uid see [FindingLine]
public record UndeterminedLine(String control, String title, String accountId, String accountName, String unit,
        String user, String keyId, String reason, String source, String uid) {}
