package org.keyledger.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.keyledger.job.JobStop;
import org.keyledger.job.JobStoppedException;

/// Remembers what it was asked.
final class FakeJobStop implements JobStop {

    private static final int PATIENCE_SECONDS = 60;

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch requested = new CountDownLatch(1);

    @Override
    public void request() {
        asked.add("request");
        requested.countDown();
    }

    @Override
    public void cutOff() {
        asked.add("cutOff");
    }

    @Override
    public String giveUp() {
        asked.add("giveUp");
        return "the run of 2026-11 at step 'write workbook'. Start it again to go on from there.";
    }

    /// As a job does that comes to a safe point.
    void awaitRequest() {
        try {
            if (!requested.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody has asked for a stop");
            }
        }
        catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw new JobStoppedException("the run of 2026-11 at step 'assess'. Start it again to go on from there.");
    }
}
