package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.Judgement;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Verdict;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.iam.CredentialReportEntry;

/// Decides what became of each finding: new, carried, reopened, closed, or not read. A finding closes only on evidence
/// that its key is gone, inactive or in order; an account, a row or a creation date that could not be read closes
/// nothing.
final class Lifecycle {

    private final YearMonth period;
    private final Instant asOf;

    Lifecycle(YearMonth period, Instant asOf) {
        this.period = period;
        this.asOf = asOf;
    }

    /// The account's findings of this period: this period's verdicts in the order of the keys, then what is left of the
    /// previous period's.
    List<FindingRecord> next(AccountAssessment assessment, PriorAccount prior) {
        List<FindingRecord> findings = new ArrayList<>();
        Set<FindingRecord.Identity> seen = new HashSet<>();
        for (AssessedKey key : assessment.keys()) {
            for (Judgement judgement : key.judgements()) {
                judged(key, judgement, prior, findings.size()).ifPresent(finding -> {
                    findings.add(finding);
                    seen.add(finding.identity());
                    seen.add(undated(key, judgement));
                });
            }
        }
        Present present = Present.of(assessment);
        for (FindingRecord open : prior.open().values()) {
            if (!seen.contains(open.identity())) {
                findings.add(left(open, present, findings.size()));
            }
        }
        return findings;
    }

    /// The findings of an account that is no longer listed.
    List<FindingRecord> gone(PriorAccount prior) {
        List<FindingRecord> findings = new ArrayList<>();
        prior.open().values().forEach(open -> findings.add(open.with(findings.size(), FindingStatus.CLOSED,
                CloseReason.ACCOUNT_GONE, open.statement())));
        return findings;
    }

    private Optional<FindingRecord> judged(AssessedKey key, Judgement judgement, PriorAccount prior, int seq) {
        FindingRecord.Identity identity = new FindingRecord.Identity(key.identity(), judgement.control().value());
        Optional<FindingRecord> before = Optional.ofNullable(prior.open().get(identity))
                .or(() -> Optional.ofNullable(prior.open().get(undated(key, judgement))))
                .map(open -> open.of(key.identity()));
        return switch (judgement.verdict()) {
            case Verdict.Clear _ -> Optional.empty();
            case Verdict.Flagged flagged -> Optional.of(flagged(key, identity, flagged, before, prior, seq));
            case Verdict.Undetermined(String reason) -> Optional.of(before
                    .map(open -> open.with(seq, FindingStatus.CARRIED, CloseReason.NONE,
                            "Cannot be confirmed this period: " + reason + "."))
                    .orElseGet(() -> new FindingRecord(Optional.empty(), seq, FindingStatus.UNDETERMINED,
                            CloseReason.NONE, identity.control(), identity.key(), KeyTexts.keyId(key.keyId()),
                            KeyTexts.keyNote(key.keyId()), KeyTexts.owner(key.owner()), period, asOf, "", "", reason,
                            KeyTexts.source(key))));
        };
    }

    /// What the finding was called while the key's creation date could not be read: once it can be, the finding goes on
    /// under the key's true identity.
    private static FindingRecord.Identity undated(AssessedKey key, Judgement judgement) {
        return new FindingRecord.Identity(key.identity().undated(key.key().slot()), judgement.control().value());
    }

    private FindingRecord flagged(AssessedKey key, FindingRecord.Identity identity, Verdict.Flagged flagged,
            Optional<FindingRecord> before, PriorAccount prior, int seq) {
        FindingStatus status = before.isPresent() ? FindingStatus.CARRIED
                : prior.closed().contains(identity) ? FindingStatus.REOPENED : FindingStatus.NEW;
        return new FindingRecord(Optional.of(flagged.severity()), seq, status, CloseReason.NONE, identity.control(),
                identity.key(), KeyTexts.keyId(key.keyId()), KeyTexts.keyNote(key.keyId()),
                KeyTexts.owner(key.owner()), before.map(FindingRecord::firstSeen).orElse(period),
                before.map(FindingRecord::openedAt).orElse(asOf), flagged.observed(), flagged.limit(),
                flagged.statement(), KeyTexts.source(key));
    }

    /// What became of a finding that no verdict of this period confirms.
    private static FindingRecord left(FindingRecord open, Present present, int seq) {
        AssessedKey key = present.find(open.key());
        if (key == null && present.mayHide(open.key())) {
            return open.with(seq, FindingStatus.NOT_READ, CloseReason.NONE, open.statement());
        }
        CloseReason reason = key != null
                ? key.key().mayWork() ? CloseReason.RESOLVED : CloseReason.KEY_DEACTIVATED
                : present.users().contains(open.key().user()) ? CloseReason.KEY_DELETED : CloseReason.USER_DELETED;
        return open.with(seq, FindingStatus.CLOSED, reason, open.statement());
    }

    /// What this period's report shows of the account.
    ///
    /// @param undated users of whom a key is shown without its creation date
    private record Present(Optional<CredentialReport> report, Map<KeyIdentity, AssessedKey> keys, Set<String> users,
            Set<String> undated) {

        static Present of(AccountAssessment assessment) {
            Optional<CredentialReport> report = assessment.evidence().report();
            Map<KeyIdentity, AssessedKey> keys = new HashMap<>();
            Set<String> undated = new HashSet<>();
            for (AssessedKey key : assessment.keys()) {
                keys.put(key.identity(), key);
                if (!key.identity().isDated()) {
                    undated.add(key.identity().user());
                }
            }
            Set<String> users = new HashSet<>();
            report.ifPresent(found -> found.entries().stream().map(CredentialReportEntry::user).forEach(users::add));
            return new Present(report, keys, users, undated);
        }

        /// The key, or the one in its slot where its creation date was unknown, or null.
        AssessedKey find(KeyIdentity identity) {
            AssessedKey same = keys.get(identity);
            return same != null || identity.isDated() ? same
                    : keys.values().stream().filter(key -> key.identity().user().equals(identity.user())
                            && key.key().slot() == identity.ordinal()).findFirst().orElse(null);
        }

        /// Whether a key that is not to be seen may be there all the same.
        boolean mayHide(KeyIdentity key) {
            return report.isEmpty() || report.get().rowsUnread() > 0 || undated.contains(key.user());
        }
    }
}
