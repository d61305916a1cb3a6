package org.keyledger.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// Progress for logs: a line when a step begins and one when it ends, and one a minute in between.
final class ProgressLines implements Progress {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final PrintWriter out;
    private final Clock clock;
    private final String label;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    private record Step(Instant start, long total, LongAdder done, AtomicReference<Instant> told) {}

    ProgressLines(PrintWriter out, Clock clock, String label) {
        this.out = out;
        this.clock = clock;
        this.label = label;
    }

    @Override
    public void started(String step, long total) {
        steps.put(step, new Step(clock.instant(), total, new LongAdder(), new AtomicReference<>(clock.instant())));
        out.println(label + " " + step + " started" + (total > 0 ? ", " + total + " to do" : ""));
    }

    @Override
    public void advanced(String step, long by) {
        Step running = steps.get(step);
        if (running != null) {
            running.done().add(by);
            tellNowAndThen(step, running);
        }
    }

    private void tellNowAndThen(String step, Step running) {
        Instant told = running.told().get();
        Instant now = clock.instant();
        if (!now.isBefore(told.plus(INTERVAL)) && running.told().compareAndSet(told, now)) {
            out.println(label + " " + step + " at " + running.done().sum()
                    + (running.total() > 0 ? " of " + running.total() : ""));
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
