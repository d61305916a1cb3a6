package org.keyledger.assess;

import java.util.ArrayList;
import java.util.List;

import org.keyledger.assess.ApplicableThresholds.Candidate;
import org.keyledger.organization.Account;

/// The thresholds of an organization.
///
/// @param overrides the first that fits an account holds for it
public record ThresholdPolicy(Thresholds defaults, List<ThresholdOverride> overrides) {

    public static final ThresholdPolicy DEFAULTS = new ThresholdPolicy(Thresholds.DEFAULTS, List.of());

    public ThresholdPolicy {
        overrides = List.copyOf(overrides);
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
