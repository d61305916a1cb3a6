package org.keyledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import org.keyledger.report.words.Words;

/// Says in one sentence how far a rollout may go, and what holds back the rest.
final class PhaseVerdict {

    private final Words words;

    private PhaseVerdict(Words words) {
        this.words = words;
    }

    static String of(List<PhaseLine> all, Words words) {
        return new PhaseVerdict(words).sentence(all.stream().filter(phase -> phase.accounts() > 0).toList());
    }

    private String sentence(List<PhaseLine> phases) {
        List<PhaseLine> ready = phases.stream().filter(PhaseLine::ready).toList();
        List<PhaseLine> held = phases.stream().filter(phase -> !phase.ready()).toList();
        if (phases.isEmpty()) {
            return words.text("phases.without-accounts");
        }
        return (ready.isEmpty() ? words.text("phases.none-ready") : ready(ready) + rest(ready, held)) + because(held)
                + ".";
    }

    /// What is ready once exceptions are granted is not ready before.
    private String ready(List<PhaseLine> ready) {
        long toGrant = ready.stream().mapToLong(PhaseLine::toGrant).sum();
        return words.text(ready.size() == 1 ? "phases.one-ready" : "phases.many-ready", names(ready))
                + (toGrant == 0 ? "" : words.text("phases.once", toGrant));
    }

    private String rest(List<PhaseLine> ready, List<PhaseLine> held) {
        if (held.isEmpty()) {
            return words.text(ready.size() == 1 ? "phases.no-other" : "phases.none-left");
        }
        return words.text(held.size() == 1 ? "phases.one-not" : "phases.many-not", names(held));
    }

    private String names(List<PhaseLine> phases) {
        return words.listed(phases.stream().map(PhaseLine::name).toList());
    }

    private String because(List<PhaseLine> held) {
        List<String> reasons = new ArrayList<>();
        add(reasons, held, PhaseLine::migrate, "phases.migrate");
        add(reasons, held, PhaseLine::undecided, "phases.undecided");
        add(reasons, held, PhaseLine::delete, "phases.delete");
        add(reasons, held, PhaseLine::undetermined, "phases.undetermined");
        add(reasons, held, PhaseLine::unread, "phases.unread");
        return reasons.isEmpty() ? "" : words.text("phases.because", words.listed(reasons));
    }

    private void add(List<String> reasons, List<PhaseLine> phases, ToLongFunction<PhaseLine> count, String message) {
        long sum = phases.stream().mapToLong(count).sum();
        if (sum > 0) {
            reasons.add(words.text(message, sum));
        }
    }
}
