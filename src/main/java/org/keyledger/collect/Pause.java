package org.keyledger.collect;

import java.time.Duration;

/// Waiting, as an object, so that tests need not wait.
@FunctionalInterface
interface Pause {

    Pause SLEEP = Thread::sleep;

    void sleep(Duration duration) throws InterruptedException;

    /// @throws Stopped when the thread is interrupted
    default void of(Duration duration) {
        try {
            sleep(duration);
        }
        catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}
