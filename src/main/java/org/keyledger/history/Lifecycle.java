package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.Judgement;
import org.keyledger.assess.RotationAttempts;
import org.keyledger.assess.Verdict;

/// Decides what became of each finding: new, carried, reopened, closed, or not read. A finding closes only on evidence
/// that its key is gone, inactive or in order; an account, a row, a creation date or key events that could not be read
/// close nothing.
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
                    // an open finding goes on as one of this period at most, so that none gets lost between the two
                    seen.add(goesOn(key, judgement, prior).map(FindingRecord::identity).orElse(finding.identity()));
                });
            }
        }
        PresentKeys present = PresentKeys.of(assessment);
        boolean events = assessment.evidence().events().collected();
        for (FindingRecord open : prior.open().values()) {
            if (!seen.contains(open.identity())) {
                findings.add(left(open, present, events, seen, findings.size()));
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
        FindingRecord.Identity identity = identity(key, judgement);
        Optional<FindingRecord> before = goesOn(key, judgement, prior).map(open -> open.of(key.identity()));
        return switch (judgement.verdict()) {
            case Verdict.Clear _ -> Optional.empty();
            case Verdict.Flagged flagged -> Optional.of(flagged(key, identity, flagged, before, prior, seq));
            case Verdict.Undetermined(String reason) -> Optional.of(before
                    .map(open -> open.with(seq, FindingStatus.CARRIED, CloseReason.NONE,
                            "Cannot be confirmed this period: " + reason + "."))
                    .orElseGet(() -> new FindingRecord(Optional.empty(), seq, FindingStatus.UNDETERMINED,
                            CloseReason.NONE, identity.control(), identity.key(), KeyTexts.keyId(key.keyId()),
                            KeyTexts.keyNote(key.keyId()), KeyTexts.owner(key.owner()), period, asOf, "", "", reason,
                            KeyTexts.source(key), 1, "")));
        };
    }

    /// The open finding that a verdict is about: the key's own, or the one that it had while its creation date could not be
    /// read.
    private static Optional<FindingRecord> goesOn(AssessedKey key, Judgement judgement, PriorAccount prior) {
        return Optional.ofNullable(prior.open().get(identity(key, judgement)))
                .or(() -> Optional.ofNullable(prior.open().get(undated(key, judgement))));
    }

    private static FindingRecord.Identity identity(AssessedKey key, Judgement judgement) {
        return new FindingRecord.Identity(key.identity(), judgement.control().value());
    }

    /// What the finding was called while the key's creation date could not be read: once it can be, the finding goes on
    /// under the key's true identity.
    private static FindingRecord.Identity undated(AssessedKey key, Judgement judgement) {
        return new FindingRecord.Identity(key.identity().undated(key.key().slot()), judgement.control().value());
    }

    private FindingRecord flagged(AssessedKey key, FindingRecord.Identity identity, Verdict.Flagged flagged,
            Optional<FindingRecord> before, PriorAccount prior, int seq) {
        int closures = prior.closures().getOrDefault(identity, 0);
        FindingStatus status = before.isPresent() ? FindingStatus.CARRIED
                : closures > 0 ? FindingStatus.REOPENED : FindingStatus.NEW;
        return new FindingRecord(Optional.of(flagged.severity()), seq, status, CloseReason.NONE, identity.control(),
                identity.key(), KeyTexts.keyId(key.keyId()), KeyTexts.keyNote(key.keyId()),
                KeyTexts.owner(key.owner()), before.map(FindingRecord::firstSeen).orElse(period),
                before.map(FindingRecord::openedAt).orElse(asOf), flagged.observed(), flagged.limit(),
                flagged.statement(), KeyTexts.source(key), before.map(FindingRecord::openings).orElse(closures + 1),
                before.map(FindingRecord::exceptionId).orElse(""));
    }

    /// What became of a finding that no verdict of this period confirms.
    ///
    /// @param events whether key events were read
    private static FindingRecord left(FindingRecord open, PresentKeys present, boolean events,
            Set<FindingRecord.Identity> seen, int seq) {
        Optional<AssessedKey> key = present.find(open.key());
        if (key.isEmpty() ? present.mayHide(open.key()) : !events && needsEvents(open, key.get())) {
            return open.with(seq, FindingStatus.NOT_READ, CloseReason.NONE, open.statement());
        }
        CloseReason reason = key.map(there -> seen.contains(new FindingRecord.Identity(there.identity(),
                open.control())) ? CloseReason.RECOGNIZED : Closing.whileThere(open, there, present))
                .orElseGet(() -> Closing.onceGone(open, present));
        return open.with(seq, FindingStatus.CLOSED, reason, open.statement());
    }

    /// Whether only key events could tell that a failed attempt was made good. A key that was switched off tells it, too.
    private static boolean needsEvents(FindingRecord open, AssessedKey key) {
        return key.key().mayWork() && RotationAttempts.areMeantBy(open.limit());
    }
}
