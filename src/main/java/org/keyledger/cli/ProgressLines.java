package org.keyledger.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Progress for logs: a line when a step begins and one when it ends.
final class ProgressLines implements Progress {

    private final PrintWriter out;
    private final Clock clock;
    private final String label;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    private record Step(Instant start, LongAdder done) {}

    ProgressLines(PrintWriter out, Clock clock, String label) {
        this.out = out;
        this.clock = clock;
        this.label = label;
    }

    @Override
    public void started(String step, long total) {
        steps.put(step, new Step(clock.instant(), new LongAdder()));
        out.println(label + " " + step + " started" + (total > 0 ? ", " + total + " to do" : ""));
    }

    @Override
    public void advanced(String step, long by) {
        Step running = steps.get(step);
        if (running != null) {
            running.done().add(by);
        }
    }

    @Override
    public void finished(String step) {
        Step ended = steps.remove(step);
        if (ended != null) {
            long done = ended.done().sum();
            double seconds = Duration.between(ended.start(), clock.instant()).toMillis() / 1000.0;
            out.println(label + " " + step + " finished" + (done > 0 ? ", " + done + " done" : "")
                    + String.format(Locale.ROOT, " in %.1f s", seconds));
        }
    }

    @Override
    public void close() {}
}
