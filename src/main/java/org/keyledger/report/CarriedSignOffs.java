package org.keyledger.report;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.keyledger.history.FindingIdentity;
import org.keyledger.history.FindingRecord;
import org.keyledger.history.ReviewRecord;
import org.keyledger.history.Reviews;
import org.keyledger.iam.AccountId;

/// Finds what was signed about findings before a period. Findings come account by account, so one account's reviews are
/// held at a time.
final class CarriedSignOffs {

    private final Reviews reviews;
    private final YearMonth period;
    private final Set<AccountId> reviewed;
    private final Map<FindingIdentity, ReviewRecord> held = new HashMap<>();
    private AccountId holder;

    CarriedSignOffs(Reviews reviews, YearMonth period) {
        this.reviews = reviews;
        this.period = period;
        this.reviewed = reviews.accountsReviewedBefore(period);
    }

    /// The latest sign-off of a finding, if it has been open since: one that was closed and came back is to be looked at
    /// anew.
    SignOff of(FindingRecord finding) {
        AccountId account = finding.key().account();
        if (!reviewed.contains(account)) {
            return SignOff.NONE;
        }
        if (!account.equals(holder)) {
            hold(account);
        }
        ReviewRecord review = held.get(FindingIdentity.of(finding));
        return review == null || review.period().isBefore(finding.firstSeen()) ? SignOff.NONE : SignOff.of(review);
    }

    private void hold(AccountId account) {
        held.clear();
        reviews.before(period, account).forEach(review -> held.put(review.finding(), review));
        holder = account;
    }
}
