package org.keyledger.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.keyledger.job.JobStop;
import org.keyledger.job.JobStoppedException;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.stereotype.Component;

/// Whether the jobs of this process are to stop. Steps ask at their safe points, on their own threads, and end as STOPPED.
///
/// Batch's own way, `JobOperator.stop`, changes the execution from another thread: one that completes at that moment keeps the
/// status STOPPING for good.
@Component
final class RunStop implements JobStop, StepInterruptionPolicy {

    private static final String ASKED = "asked to stop";

    /// @param job    as Batch knows it
    /// @param what   such as `the run of 2026-11`
    /// @param resume how to go on, a sentence
    private record Task(String job, String what, String resume) {}

    private final RunRecords records;
    private final Set<Thread> calling = new HashSet<>();
    private volatile boolean requested;
    private boolean cutOff;
    private volatile Task task;

    RunStop(RunRecords records) {
        this.records = records;
    }

    @Override
    public void request() {
        requested = true;
    }

    /// Lets jobs begin again. For who starts several in one process, and stops each.
    synchronized void withdraw() {
        requested = false;
        cutOff = false;
    }

    @Override
    public synchronized void cutOff() {
        requested = true;
        cutOff = true;
        calling.forEach(Thread::interrupt);
    }

    @Override
    public String giveUp() {
        requested = true;
        Task running = task;
        if (running == null) {
            return "nothing had begun yet. Start it again.";
        }
        List<String> steps = records.leaveStopped(running.job());
        return describe(running, steps.isEmpty() ? "" : " at step '" + steps.getFirst() + "'");
    }

    /// @param resume how to go on after a stop, a sentence
    /// @throws JobStoppedException when nothing may begin any more
    void begin(String job, String what, String resume) {
        Task next = new Task(job, what, resume);
        if (requested) {
            throw new JobStoppedException(describe(next, " before it began"));
        }
        task = next;
    }

    boolean isRequested() {
        return requested;
    }

    /// @throws JobStoppedException when the execution ended because it was asked to
    void requireNotStopped(JobExecution execution) {
        if (RunRecords.isStopped(execution)) {
            throw new JobStoppedException(describe(task, " at step '" + RunRecords.lastStep(execution) + "'"));
        }
    }

    private static String describe(Task task, String where) {
        return task.what() + where + ". " + task.resume();
    }

    /// For the beginning of a step: Batch takes a failure with this cause for a stop.
    void requireNone() {
        if (requested) {
            throw new IllegalStateException(ASKED, new JobInterruptedException(ASKED));
        }
    }

    /// For the beginning of a chunk.
    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (isToEnd(step)) {
            throw new JobInterruptedException(ASKED);
        }
    }

    /// For a tasklet between two things that it does: it ends as if it were through, and Batch as STOPPED.
    ///
    /// @return whether to do no more
    boolean isToEnd(StepExecution step) {
        if (requested) {
            step.setTerminateOnly();
        }
        return requested;
    }

    /// Makes calls that may be cut off by an interrupt. It never outlives them: H2 closes its file when a thread that is
    /// interrupted reads or writes.
    ///
    /// @return what the calls return; when they are cut off they should return false
    boolean whileCalling(BooleanSupplier calls) {
        enter();
        try {
            return calls.getAsBoolean();
        }
        finally {
            leave();
        }
    }

    private synchronized void enter() {
        calling.add(Thread.currentThread());
        if (cutOff) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        calling.remove(Thread.currentThread());
        Thread.interrupted();
    }
}
