package org.keyledger.scp.advise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Verdict;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.iam.LastUse;

/// Decides what becomes of a user once IAM users are denied, by what its keys were found to be.
record TreatmentRule(Instant asOf) {

    private static final String UNUSED = "unused-key";
    private static final String ORPHANED = "orphaned-key";

    /// @param reason a sentence
    record Treated(Treatment treatment, String reason) {}

    /// Whether a key counts as used: one of unknown use may be needed by somebody.
    static boolean inUse(AssessedKey key) {
        return key.key().mayWork() && !key.isFlagged(UNUSED);
    }

    /// @param keys the user's keys that may work
    Treated of(List<AssessedKey> keys) {
        if (keys.isEmpty()) {
            return new Treated(Treatment.MIGRATE,
                    "Has a console password and no working key: people sign in with IAM Identity Center.");
        }
        AssessedKey any = keys.getFirst();
        if (any.entry().isRoot()) {
            return new Treated(Treatment.DELETE, "No task needs an access key of the root user.");
        }
        List<AssessedKey> used = keys.stream().filter(TreatmentRule::inUse).toList();
        return used.isEmpty() ? new Treated(Treatment.DELETE, unused(keys)) : ofUsed(any, used);
    }

    private Treated ofUsed(AssessedKey any, List<AssessedKey> used) {
        String use = use(used);
        if (any.verdict(ORPHANED) instanceof Verdict.Flagged orphaned) {
            return new Treated(Treatment.DELETE, use + ", and nobody answers for it: " + orphaned.statement());
        }
        return switch (any.kind().kind()) {
            case HUMAN -> new Treated(Treatment.MIGRATE, use + " by a person, who gets IAM Identity Center instead.");
            case MACHINE -> latest(used).isPresent()
                    ? new Treated(Treatment.EXEMPT, use + " by a machine, which needs it until it has a role.")
                    : new Treated(Treatment.DECIDE, use + ": find out whether a machine needs it.");
            case UNKNOWN, ROOT -> new Treated(Treatment.DECIDE,
                    use + ", and it is unknown whether a person or a machine holds it.");
        };
    }

    private static String unused(List<AssessedKey> keys) {
        return keys.stream().map(key -> key.verdict(UNUSED)).filter(Verdict.Flagged.class::isInstance)
                .map(verdict -> ((Verdict.Flagged) verdict).statement()).findFirst().orElseThrow();
    }

    private String use(List<AssessedKey> used) {
        return latest(used).map(use -> "Used " + ago(use.when()) + " for "
                + (use.service().isEmpty() ? "an unknown service" : use.service()))
                .orElse("No use is recorded yet, or the evidence does not tell");
    }

    private String ago(Instant when) {
        long days = Math.max(0, java.time.Duration.between(when, asOf).toDays());
        return days == 0 ? "within a day of the run" : KeySubject.days(days) + " before the run";
    }

    static Optional<LastUse.At> latest(List<AssessedKey> keys) {
        return keys.stream().map(key -> key.key().lastUse()).filter(LastUse.At.class::isInstance)
                .map(LastUse.At.class::cast).max(Comparator.comparing(LastUse.At::when));
    }
}
