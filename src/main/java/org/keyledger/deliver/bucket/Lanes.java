package org.keyledger.deliver.bucket;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import org.keyledger.deliver.NotDeliveredException;

/// Works on some things at once, on virtual threads. Who submits waits for a free lane, so nothing queues up. The first
/// failure ends it: what has not begun is not begun.
final class Lanes implements AutoCloseable {

    static final int COUNT = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(COUNT);
    private final AtomicReference<NotDeliveredException> failure = new AtomicReference<>();

    interface Work {

        void run() throws NotDeliveredException;
    }

    /// @throws NotDeliveredException when something submitted before has failed
    void submit(Work work) throws NotDeliveredException {
        acquire(1);
        if (failure.get() != null) {
            free.release();
            throw failure.get();
        }
        threads.execute(() -> {
            try {
                work.run();
            }
            catch (NotDeliveredException failed) {
                failure.compareAndSet(null, failed);
            }
            catch (RuntimeException unforeseen) {
                failure.compareAndSet(null, new NotDeliveredException(
                        unforeseen.getClass().getSimpleName() + ". Run again; if it comes back, report it as a defect.",
                        unforeseen));
            }
            finally {
                free.release();
            }
        });
    }

    /// Waits for all that was submitted.
    ///
    /// @throws NotDeliveredException when something of it has failed
    void await() throws NotDeliveredException {
        acquire(COUNT);
        free.release(COUNT);
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void acquire(int lanes) throws NotDeliveredException {
        try {
            free.acquire(lanes);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotDeliveredException("the run was stopped. Run again: what is there already is not put again.");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
