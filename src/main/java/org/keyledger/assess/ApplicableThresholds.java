package org.keyledger.assess;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The thresholds that hold for an account, or those that may hold where the evidence does not tell.
///
/// @param defaults   what holds without an override
/// @param candidates at least one
public record ApplicableThresholds(Thresholds defaults, List<Candidate> candidates) {

    /// @param scope what the limits are for, or empty where they are the defaults
    public record Candidate(Thresholds limits, String scope) {}

    /// @throws IllegalArgumentException without candidates
    public ApplicableThresholds {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("some thresholds always hold");
        }
    }

    /// Thresholds that hold everywhere.
    public static ApplicableThresholds of(Thresholds thresholds) {
        return new ApplicableThresholds(thresholds, List.of(new Candidate(thresholds, "")));
    }

    /// Judges by one kind's limits. Where it is unknown which override fits, all are tried, and if they disagree the verdict
    /// is undetermined.
    Verdict judge(Function<Thresholds, KeyLimits> kind, Function<KeyLimits, Verdict> rule) {
        List<Verdict> verdicts = candidates.stream()
                .map(candidate -> named(rule.apply(kind.apply(candidate.limits())), candidate.scope(),
                        () -> rule.apply(kind.apply(defaults))))
                .toList();
        Verdict last = verdicts.getLast();
        return verdicts.stream().allMatch(verdict -> verdict.getClass() == last.getClass()) ? last
                : new Verdict.Undetermined("it is unknown whether the limits for " + candidates.getFirst().scope()
                        + " hold here, and they differ from the others");
    }

    /// A limit that an override set names it.
    private static Verdict named(Verdict verdict, String scope, Supplier<Verdict> byDefault) {
        if (scope.isEmpty() || !(verdict instanceof Verdict.Flagged flagged)
                || byDefault.get() instanceof Verdict.Flagged same && same.limit().equals(flagged.limit())) {
            return verdict;
        }
        return new Verdict.Flagged(flagged.severity(), flagged.observed(), flagged.limit() + " (" + scope + ")",
                flagged.statement());
    }
}
