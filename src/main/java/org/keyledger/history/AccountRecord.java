package org.keyledger.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;

/// An account in a period, read or not.
///
/// @param unit       path of organizational units, empty at the root
/// @param reason     why it was not read; empty when it was
/// @param users      IAM users, which the root user is not
/// @param readInPart whether rows or values of a read account are unknown
/// @param number     place among the period's accounts, from 0
/// @param verdicts   how many keys were flagged, undetermined and clear by each control of the period
public record AccountRecord(AccountId account, String name, String unit, String state, Outcome outcome, String reason,
        String errorCode, String remedy, Optional<Instant> reportTime, boolean timeInferred, int users, int keys,
        int activeKeys, int rowsUnread, boolean readInPart, int number, List<VerdictCount> verdicts) {

    public AccountRecord {
        verdicts = List.copyOf(verdicts);
    }

    /// Keys of an account by a control's verdict.
    public record VerdictCount(long flagged, long undetermined, long clear) {}

    public enum Outcome {
        READ, FAILED, SKIPPED
    }
}
