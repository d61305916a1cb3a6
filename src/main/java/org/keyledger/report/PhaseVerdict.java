package org.keyledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Says in one sentence how far a rollout may go, and what holds back the rest.
final class PhaseVerdict {

    private PhaseVerdict() {}

    static String of(List<PhaseLine> all) {
        List<PhaseLine> phases = all.stream().filter(phase -> phase.accounts() > 0).toList();
        List<PhaseLine> ready = phases.stream().filter(PhaseLine::ready).toList();
        List<PhaseLine> held = phases.stream().filter(phase -> !phase.ready()).toList();
        if (phases.isEmpty()) {
            return "No phase has an account, so there is nothing to be denied.";
        }
        return (ready.isEmpty() ? "No phase is ready" : ready(ready) + rest(ready, held)) + because(held) + ".";
    }

    /// What is ready once exceptions are granted is not ready before.
    private static String ready(List<PhaseLine> ready) {
        long toGrant = ready.stream().mapToLong(PhaseLine::toGrant).sum();
        return (ready.size() == 1 ? "Phase " : "Phases ") + names(ready, "ready") + (toGrant == 0 ? ""
                : " once " + Figures.count(toGrant, "exception is granted", "exceptions are granted"));
    }

    private static String rest(List<PhaseLine> ready, List<PhaseLine> held) {
        return held.isEmpty() ? ready.size() == 1 ? ", and there is no other" : ", and no other is left"
                : "; " + names(held, "not");
    }

    private static String names(List<PhaseLine> phases, String what) {
        return joined(phases.stream().map(PhaseLine::name).toList()) + (phases.size() == 1 ? " is " : " are ") + what;
    }

    private static String because(List<PhaseLine> held) {
        List<String> reasons = new ArrayList<>();
        add(reasons, held, PhaseLine::migrate, "person still uses a key", "people still use keys");
        add(reasons, held, PhaseLine::undecided, "user of unknown purpose has a key in use",
                "users of unknown purpose have keys in use");
        add(reasons, held, PhaseLine::delete, "user with a key in use has nobody who answers for it",
                "users with keys in use have nobody who answers for them");
        add(reasons, held, PhaseLine::undetermined, "user with a key in use may or may not be denied",
                "users with keys in use may or may not be denied");
        add(reasons, held, PhaseLine::unread, "account was not read whole", "accounts were not read whole");
        return reasons.isEmpty() ? "" : ": " + joined(reasons);
    }

    private static void add(List<String> reasons, List<PhaseLine> phases, ToLongFunction<PhaseLine> count, String one,
            String many) {
        long sum = phases.stream().mapToLong(count).sum();
        if (sum > 0) {
            reasons.add(Figures.count(sum, one, many));
        }
    }

    /// `a`, `a and b`, `a, b and c`.
    static String joined(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
