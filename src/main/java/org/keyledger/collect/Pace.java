package org.keyledger.collect;

import java.time.Duration;

/// Keeps calls of one operation below its throttle: so many a second, with a burst to begin with. A twentieth slower than
/// allowed and a call short of the burst, since calls do not arrive in the time in which they were sent. For one thread.
final class Pace {

    private static final long SECOND = 1_000_000_000L;

    private final long interval;
    private final long credit;
    private final Pause pause;
    private long next;

    Pace(Api api, Pause pause) {
        this.interval = SECOND * 21 / 20 / api.callsASecond();
        this.credit = interval * Math.max(0, api.burst() - 2);
        this.pause = pause;
        this.next = System.nanoTime();
    }

    /// Waits until one more call is within the limits.
    void await() {
        long wait = next - credit - System.nanoTime();
        if (wait > 0) {
            pause.of(Duration.ofNanos(wait));
        }
        next = Math.max(next, System.nanoTime()) + interval;
    }
}
