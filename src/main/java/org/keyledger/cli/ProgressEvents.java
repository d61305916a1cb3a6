package org.keyledger.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import org.keyledger.job.LogFields;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/// Progress for logs of events: one when a step begins, one when it ends, and one a minute in between, with the figures as
/// fields.
final class ProgressEvents implements Progress {

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final String DONE = LogFields.PREFIX + "done";
    private static final String TOTAL = LogFields.PREFIX + "total";
    private static final String SECONDS = LogFields.PREFIX + "seconds";

    private final Logger log;
    private final Clock clock;
    private final String label;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    private record Step(Instant start, long total, LongAdder done, AtomicReference<Instant> told) {}

    ProgressEvents(Logger log, Clock clock, String label) {
        this.log = log;
        this.clock = clock;
        this.label = label;
    }

    @Override
    public void started(String step, long total) {
        Step running = new Step(clock.instant(), total, new LongAdder(), new AtomicReference<>(clock.instant()));
        steps.put(step, running);
        tell(step, running, log.atInfo(), "started");
    }

    @Override
    public void advanced(String step, long by) {
        Step running = steps.get(step);
        if (running != null) {
            running.done().add(by);
            Instant told = running.told().get();
            Instant now = clock.instant();
            if (!now.isBefore(told.plus(INTERVAL)) && running.told().compareAndSet(told, now)) {
                tell(step, running, log.atInfo().addKeyValue(DONE, running.done().sum()), "goes on");
            }
        }
    }

    @Override
    public void finished(String step) {
        Step ended = steps.remove(step);
        if (ended != null) {
            double seconds = Duration.between(ended.start(), clock.instant()).toMillis() / 1000.0;
            long done = ended.done().sum();
            tell(step, ended, (done > 0 ? log.atInfo().addKeyValue(DONE, done) : log.atInfo())
                    .addKeyValue(SECONDS, seconds), "finished");
        }
    }

    private void tell(String step, Step running, LoggingEventBuilder event, String what) {
        try (LogFields.Scope _ = LogFields.with(LogFields.STEP, step)) {
            (running.total() > 0 ? event.addKeyValue(TOTAL, running.total()) : event)
                    .log(label + " " + step + " " + what);
        }
    }

    @Override
    public void close() {}
}
