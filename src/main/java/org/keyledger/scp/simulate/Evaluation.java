package org.keyledger.scp.simulate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.iam.Truth;

/// What levels, from the root down, make of a request.
record Evaluation(List<Level> levels, ScpRequest request) {

    Decision decide() {
        Optional<Decision> denied = denied();
        if (denied.filter(Evaluation::isDenied).isPresent()) {
            return denied.get();
        }
        List<Decision> open = new ArrayList<>(denied.stream().toList());
        for (Level level : levels) {
            Optional<Decision> here = notAllowed(level);
            if (here.filter(Evaluation::isDenied).isPresent()) {
                return here.get();
            }
            here.ifPresent(open::add);
        }
        return Decision.open(open);
    }

    /// The first statement that certainly denies; else those that may.
    Optional<Decision> denied() {
        Open open = new Open();
        for (Level level : levels) {
            for (PolicyLines policy : level.policies()) {
                open.addUnreadable(level, policy);
                for (StatementLine line : policy.lines()) {
                    Truth applies = line.denies() ? line.applies(request) : Truth.FALSE;
                    if (applies == Truth.TRUE) {
                        return Optional.of(Decision.denied(level.by(policy, line)));
                    }
                    open.add(applies, level, policy, line);
                }
            }
        }
        return open.decision();
    }

    /// Empty where a policy of the level certainly allows the request, or where no policy of the level is known.
    private Optional<Decision> notAllowed(Level level) {
        if (!level.known()) {
            return Optional.empty();
        }
        Open open = new Open();
        for (PolicyLines policy : level.policies()) {
            open.addUnreadable(level, policy);
            for (StatementLine line : policy.lines()) {
                Truth applies = line.denies() ? Truth.FALSE : line.applies(request);
                if (applies == Truth.TRUE) {
                    return Optional.empty();
                }
                open.add(applies, level, policy, line);
            }
        }
        return open.decision().or(() -> Optional.of(Decision.denied("no policy on " + level.title() + " allows it")));
    }

    private static boolean isDenied(Decision decision) {
        return decision.outcome() == Outcome.DENIED;
    }

    /// What may decide, if more were known.
    private final class Open {

        private final Set<String> by = new LinkedHashSet<>();
        private final Set<String> keys = new LinkedHashSet<>();

        void addUnreadable(Level level, PolicyLines policy) {
            if (!policy.readable()) {
                by.add(policy.name() + ", which cannot be read, on " + level.title());
                keys.add("Policy " + policy.name());
            }
        }

        void add(Truth applies, Level level, PolicyLines policy, StatementLine line) {
            if (applies == Truth.UNKNOWN) {
                by.add(level.by(policy, line));
                keys.addAll(line.undecidedBy(request));
            }
        }

        Optional<Decision> decision() {
            return by.isEmpty() ? Optional.empty()
                    : Optional.of(new Decision(Outcome.UNKNOWN, String.join("; ", by), List.copyOf(keys)));
        }
    }
}
