package org.keyledger.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;

/// Progress for logs of text, a line each time.
final class ProgressLines extends TimedProgress {

    private final PrintWriter out;
    private final String label;

    ProgressLines(PrintWriter out, Clock clock, String label) {
        super(clock);
        this.out = out;
        this.label = label;
    }

    @Override
    void tellStarted(String step, long total) {
        out.println(label + " " + step + " started" + (total > 0 ? ", " + total + " to do" : ""));
    }

    @Override
    void tellDone(String step, long done, long total) {
        out.println(label + " " + step + " at " + done + (total > 0 ? " of " + total : ""));
    }

    @Override
    void tellFinished(String step, long done, long total, double seconds) {
        out.println(label + " " + step + " finished" + (done > 0 ? ", " + done + " done" : "")
                + String.format(Locale.ROOT, " in %.1f s", seconds));
    }
}
