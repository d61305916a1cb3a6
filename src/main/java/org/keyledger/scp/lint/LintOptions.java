package org.keyledger.scp.lint;

import org.keyledger.iam.Partition;

/// What the rules measure by.
///
/// @param maxSize       characters that AWS admits in one policy
/// @param maxPolicies   policies that AWS admits at one root, unit or account
/// @param partition     the organization's
/// @param readerRole    the role that Keyledger reads accounts with, with its path but without a leading slash
/// @param collectorRole the role that Keyledger runs with, likewise
public record LintOptions(int maxSize, int maxPolicies, Partition partition, String readerRole, String collectorRole) {

    /// Since 2026-05-15; before, 5,120 characters and 5 policies.
    public static final LintOptions DEFAULT = new LintOptions(10_240, 10, Partition.AWS, "keyledger-reader",
            "keyledger-collector");

    public LintOptions {
        if (maxSize < 1 || maxPolicies < 1) {
            throw new IllegalArgumentException("limits must be 1 or more, not " + maxSize + " and " + maxPolicies);
        }
    }
}
