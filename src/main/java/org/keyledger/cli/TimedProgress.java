package org.keyledger.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// Progress for whom nobody watches: told when a step begins and when it ends, and once a minute in between.
abstract class TimedProgress implements Progress {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    private record Step(Instant start, long total, LongAdder done, AtomicReference<Instant> told) {}

    TimedProgress(Clock clock) {
        this.clock = clock;
    }

    /// @param total 0 where it is not known
    abstract void tellStarted(String step, long total);

    abstract void tellDone(String step, long done, long total);

    /// @param done 0 where the step counts nothing
    abstract void tellFinished(String step, long done, long total, double seconds);

    @Override
    public final void started(String step, long total) {
        steps.put(step, new Step(clock.instant(), total, new LongAdder(), new AtomicReference<>(clock.instant())));
        tellStarted(step, total);
    }

    @Override
    public final void advanced(String step, long by) {
        Step running = steps.get(step);
        if (running != null) {
            running.done().add(by);
            Instant told = running.told().get();
            Instant now = clock.instant();
            if (!now.isBefore(told.plus(INTERVAL)) && running.told().compareAndSet(told, now)) {
                tellDone(step, running.done().sum(), running.total());
            }
        }
    }

    @Override
    public final void finished(String step) {
        Step ended = steps.remove(step);
        if (ended != null) {
            double seconds = Duration.between(ended.start(), clock.instant()).toMillis() / 1000.0;
            tellFinished(step, ended.done().sum(), ended.total(), seconds);
        }
    }

    @Override
    public void close() {}
}
