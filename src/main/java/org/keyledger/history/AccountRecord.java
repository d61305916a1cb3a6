package org.keyledger.history;

import java.time.Instant;
import java.util.Optional;

import org.keyledger.iam.AccountId;

/// An account in a period, read or not.
///
/// @param unit       path of organizational units, empty at the root
/// @param reason     why it was not read; empty when it was
/// @param readInPart whether rows or values of a read account are unknown
public record AccountRecord(AccountId account, String name, String unit, String state, Outcome outcome, String reason,
        String errorCode, String remedy, Optional<Instant> reportTime, boolean timeInferred, int users, int keys,
        int activeKeys, int rowsUnread, boolean readInPart) {

    public enum Outcome {
        READ, FAILED, SKIPPED
    }
}
