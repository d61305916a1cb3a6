package org.keyledger.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.keyledger.report.words.Words;

/// Says of one phase why it is ready or not, from its counts. The ledger keeps the statement that was made in English with
/// everything at hand; what that names beyond the counts, such as a unit without room for a policy, is not lost in another
/// language, but looked up in the workbook.
final class PhaseStatement {

    private static final String NOT_READY = "Not ready: ";

    private final PhaseLine phase;
    private final Words words;

    private PhaseStatement(PhaseLine phase, Words words) {
        this.phase = phase;
        this.words = words;
    }

    static String of(PhaseLine phase, Words words) {
        return new PhaseStatement(phase, words).sentence();
    }

    private String sentence() {
        if (phase.accounts() == 0) {
            return words.text("phase.without-accounts");
        }
        if (phase.ready()) {
            long lost = phase.unused() + phase.console();
            return (phase.toGrant() == 0 ? words.text("phase.ready") : words.text("phase.ready-once", phase.toGrant()))
                    + (lost == 0 ? "" : words.text("phase.unused", lost)) + ".";
        }
        List<String> reasons = reasons(words);
        if (namesMore()) {
            reasons.add(words.text("phase.more"));
        }
        return words.text("phase.not-ready", String.join("; ", reasons));
    }

    private List<String> reasons(Words in) {
        List<String> reasons = new ArrayList<>();
        add(reasons, in, "phase.migrate", phase.migrate());
        add(reasons, in, "phase.delete", phase.delete());
        add(reasons, in, "phase.undecided", phase.undecided());
        add(reasons, in, "phase.undetermined", phase.undetermined());
        add(reasons, in, "phase.unread", phase.unread());
        return reasons;
    }

    private static void add(List<String> reasons, Words in, String message, long count) {
        if (count > 0) {
            reasons.add(in.text(message, count));
        }
    }

    private boolean namesMore() {
        String told = phase.statement();
        if (!told.startsWith(NOT_READY) || !told.endsWith(".")) {
            return true;
        }
        List<String> known = reasons(Words.english());
        return !known.containsAll(
                Arrays.asList(told.substring(NOT_READY.length(), told.length() - 1).split("; ")));
    }
}
