package org.keyledger.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keyledger.assess.ApplicableThresholds.Candidate;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;
import org.keyledger.organization.AccountState;

/// The thresholds of an organization.
///
/// @param overrides the first that fits an account holds for it
public record ThresholdPolicy(Thresholds defaults, List<ThresholdOverride> overrides) {

    public static final ThresholdPolicy DEFAULTS = new ThresholdPolicy(Thresholds.DEFAULTS, List.of());

    public ThresholdPolicy {
        overrides = List.copyOf(overrides);
    }

    /// The limits for an account of which only its place is known.
    ///
    /// @param unit names from below the root; empty where the account stands directly below it, or nowhere that is known
    public ApplicableThresholds forAccount(AccountId id, String unit) {
        return forAccount(new Account(id, "", "", AccountState.UNKNOWN, unit, Map.of(), !unit.isEmpty(), false));
    }

    /// The limits for an account: more than one set where the evidence does not tell which override fits.
    public ApplicableThresholds forAccount(Account account) {
        List<Candidate> candidates = new ArrayList<>();
        for (ThresholdOverride override : overrides) {
            AccountScope.Fit fit = override.scope().fit(account);
            if (fit != AccountScope.Fit.NO) {
                candidates.add(new Candidate(override.limits(), override.scope().describe()));
            }
            if (fit == AccountScope.Fit.YES) {
                return new ApplicableThresholds(defaults, candidates);
            }
        }
        candidates.add(new Candidate(defaults, ""));
        return new ApplicableThresholds(defaults, candidates);
    }
}
