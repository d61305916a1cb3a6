package org.keyledger.job;

import java.time.LocalDate;

import org.keyledger.iam.AccountId;

/// An account known to be unreadable. It still shows as failed in every report, but alone does not turn the exit code.
///
/// @param until the last day of the acknowledgement
public record AcknowledgedAccount(AccountId account, String reason, LocalDate until) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
