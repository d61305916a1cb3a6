package org.keyledger.assess;

import java.util.Optional;

import org.keyledger.iam.AccountId;

/// The limits that a job file sets. The ledger keeps no limits, but the hash of the settings that a month was judged with:
/// where it is the job file's, these were the limits.
///
/// @param settingsHash SHA-256 of all effective settings of the job file
public record LimitsInForce(ThresholdPolicy thresholds, String settingsHash) {

    /// What held for an account in a month that was judged with settings of this hash; empty where they were others.
    ///
    /// @param unit names from below the root; empty where the account stands directly below it, or nowhere that is known
    public Optional<ApplicableThresholds> of(String hash, AccountId account, String unit) {
        return settingsHash.equals(hash) ? Optional.of(thresholds.forAccount(account, unit)) : Optional.empty();
    }
}
