package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// The labelled lines of a summary.
final class SummaryLines {

    private SummaryLines() {}

    /// The label stands before the first.
    static void lines(PrintWriter out, String label, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            line(out, i == 0 ? label : "", texts.get(i));
        }
    }

    static void line(PrintWriter out, String label, String text) {
        out.println(String.format(Locale.ROOT, "  %-14s%s", label, text));
    }

    /// What to add to a number of failures.
    static String acknowledged(long failed, long unacknowledged) {
        long acknowledged = failed - unacknowledged;
        return acknowledged == 0 ? ""
                : acknowledged == failed ? " (acknowledged)" : " (" + acknowledged + " acknowledged)";
    }
}
