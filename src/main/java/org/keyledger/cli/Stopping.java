package org.keyledger.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.keyledger.job.JobStop;

/// Ends a command that is asked to by a signal, or whose time is over: at the next safe point if it comes to one, otherwise
/// without waiting for it. For one command.
final class Stopping {

    /// All counted from the first request.
    ///
    /// @param calls how long calls in flight are waited for
    /// @param step  how long a step is given to come to a safe point
    /// @param end   when the process ends at the latest
    /// @param again until when another signal is the same wish: a terminal signals every process of a group, systemd every
    ///              one of a unit, and a launcher hands on what it gets
    record Limits(Duration calls, Duration step, Duration end, Duration again) {

        /// Within 25 seconds, since ECS kills after 30 unless told otherwise.
        static final Limits DEFAULTS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(18), Duration.ofSeconds(24),
                Duration.ofSeconds(1));
    }

    private final Consumer<String> notices;
    private final Limits limits;
    private final IntConsumer halt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private JobStop jobs;
    private StopCause cause;
    private Thread ending;
    private long firstSignal;
    private boolean signalled;
    private volatile boolean givingUp;

    /// @param notices are for the operator
    /// @param halt    ends the process at once with an exit code
    Stopping(Consumer<String> notices, Limits limits, IntConsumer halt) {
        this.notices = notices;
        this.limits = limits;
        this.halt = halt;
    }

    /// Watches until it is closed, when the command has ended.
    ///
    /// @param time that the command may take; empty for any
    Signals.Listening watch(Signals signals, Optional<Duration> time) {
        Signals.Listening listening = signals.to(this::signal);
        time.ifPresent(limit -> Thread.ofVirtual().start(() -> {
            if (!hasEndedWithin(limit)) {
                begin(StopCause.TIMED_OUT);
            }
        }));
        return () -> {
            end();
            listening.close();
        };
    }

    /// What there is to be stopped from now on.
    synchronized void with(JobStop opened) {
        jobs = opened;
        if (cause != null) {
            opened.request();
        }
    }

    /// Why the command ends early; empty where nobody has asked it to.
    synchronized Optional<StopCause> cause() {
        return Optional.ofNullable(cause);
    }

    synchronized void signal(StopCause which) {
        if (!signalled) {
            signalled = true;
            firstSignal = System.nanoTime();
            begin(which);
        }
        else if (System.nanoTime() - firstSignal >= limits.again().toNanos()) {
            say("ended at once by a second " + which.event() + ". The next start recovers the run.");
            halt.accept(which.code());
        }
    }

    private synchronized void begin(StopCause why) {
        if (cause != null) {
            return;
        }
        cause = why;
        say(why.event() + ": stopping at the next safe point. A second signal ends it at once.");
        if (jobs != null) {
            jobs.request();
        }
        ending = Thread.ofPlatform().daemon().name("stopping").start(this::seeItThrough);
    }

    private void seeItThrough() {
        if (hasEndedWithin(limits.calls())) {
            return;
        }
        opened().ifPresent(JobStop::cutOff);
        if (hasEndedWithin(limits.step().minus(limits.calls()))) {
            return;
        }
        givingUp = true;
        Thread recording = Thread.ofPlatform().daemon().start(this::recordAndHalt);
        try {
            recording.join(limits.end().minus(limits.step()));
        }
        catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        if (recording.isAlive()) {
            say(outcome("what ran could not be recorded as stopped. The next start recovers it."));
            halt.accept(cause().orElseThrow().code());
        }
    }

    private void recordAndHalt() {
        String what;
        try {
            what = opened().map(JobStop::giveUp).orElse("nothing had begun yet. Start it again.");
        }
        catch (RuntimeException unrecorded) {
            what = "what ran could not be recorded as stopped. The next start recovers it.";
        }
        say(outcome(what));
        halt.accept(cause().orElseThrow().code());
    }

    /// @param what was stopped and how to go on
    String outcome(String what) {
        return cause().map(StopCause::outcome).orElse("stopped") + ": " + what;
    }

    private synchronized Optional<JobStop> opened() {
        return Optional.ofNullable(jobs);
    }

    private boolean hasEndedWithin(Duration time) {
        try {
            return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }
        catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// What was given up may well fail of it; nobody is to hear of that.
    private void end() {
        ended.countDown();
        if (givingUp) {
            try {
                ending.join();
            }
            catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void say(String message) {
        notices.accept(message);
    }
}
