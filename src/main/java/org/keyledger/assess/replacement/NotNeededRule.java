package org.keyledger.assess.replacement;

import java.time.Instant;
import java.util.Optional;

import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Verdict;
import org.keyledger.iam.LastUse;

/// A key that nothing uses needs no replacement. The limits are those of the controls, so that a key never is in order by
/// one sheet and to be deleted by another.
final class NotNeededRule implements ReplacementRule {

    /// What runs once a quarter leaves this many days between two uses at most.
    static final int QUARTER = 92;

    /// AWS records uses with a delay: a key that was used minutes ago may still show none.
    static final int LAG = 1;

    @Override
    public String statement() {
        return "Flagged by dormant-inactive-key or unused-key, or by orphaned-key with no use recorded a day after the"
                + " key's creation: none. Evidence is weak while the last use is at most " + QUARTER
                + " days ago, since work done once a quarter would look the same, and where the user bears the marks of"
                + " SES.";
    }

    @Override
    public Optional<Advice> judge(ReplacementSubject subject) {
        Optional<Verdict.Flagged> dormant = subject.flagged("dormant-inactive-key");
        if (dormant.isPresent()) {
            return Optional.of(subject.advice(Strength.STRONG, dormant.get().observed(), Replacement.DELETE_NOW));
        }
        Optional<Verdict.Flagged> unused = subject.flagged("unused-key");
        if (unused.isPresent()) {
            return Optional.of(unused(subject, unused.get()));
        }
        if (subject.flagged("orphaned-key").isPresent() && subject.key().key().mayWork()
                && isNeverUsed(subject.key())) {
            return Optional.of(weaklyIfMail(subject, "nobody answers for the key, and no use of it is recorded"));
        }
        return Optional.empty();
    }

    private static Advice unused(ReplacementSubject subject, Verdict.Flagged unused) {
        if (subject.key().key().lastUse() instanceof LastUse.At(Instant when, _, _)
                && subject.key().daysSince(when) <= QUARTER) {
            return subject.advice(Strength.WEAK, unused.observed() + "; work done once a quarter would look the same",
                    Replacement.DELETE_NOW);
        }
        return weaklyIfMail(subject, unused.observed());
    }

    /// Whether sending by SMTP shows as a use of the key is documented nowhere.
    private static Advice weaklyIfMail(ReplacementSubject subject, String evidence) {
        return MailRule.markOf(subject).map(mark -> subject.advice(Strength.WEAK, evidence + ", yet " + mark
                + ": look at the account's SES sending statistics first", Replacement.DELETE_NOW))
                .orElseGet(() -> subject.advice(Strength.STRONG, evidence, Replacement.DELETE_NOW));
    }

    private static boolean isNeverUsed(KeySubject key) {
        return key.key().lastUse() instanceof LastUse.NeverRecorded && key.age().orElse(0) >= LAG;
    }
}
