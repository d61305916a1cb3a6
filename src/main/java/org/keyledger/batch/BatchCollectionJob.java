package org.keyledger.batch;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.keyledger.collect.CollectionException;
import org.keyledger.collect.CollectionPlan;
import org.keyledger.collect.Collector;
import org.keyledger.history.LedgerLock;
import org.keyledger.job.CollectionJob;
import org.keyledger.job.CollectionRequest;
import org.keyledger.job.CollectionResult;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.ProgressListener;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/// Starts the collection of a period, or goes on with what is left of it.
@Component
class BatchCollectionJob implements CollectionJob {

    private static final String JOB = CollectionJobConfiguration.JOB;
    private static final String RESUME = "Start it again: only what is missing is called.";

    private final Job job;
    private final RunRecords records;
    private final CurrentCollection current;
    private final LedgerLock lock;
    private final SimpleAsyncTaskExecutor threads;
    private final RunStop stop;
    private final InstantSource clock = InstantSource.system();

    BatchCollectionJob(Job accessKeyCollection, RunRecords records, CurrentCollection current, LedgerLock lock,
            SimpleAsyncTaskExecutor collectionThreads, RunStop stop) {
        this.job = accessKeyCollection;
        this.records = records;
        this.current = current;
        this.lock = lock;
        this.threads = collectionThreads;
        this.stop = stop;
    }

    /// The ledger's lock also keeps two collections from writing into one folder.
    @Override
    public CollectionResult collect(CollectionRequest request, ProgressListener progress) {
        try (LedgerLock.Held _ = LedgerHold.of(lock);
                Collector collector = Collector.open(LiveSource.settings(request.source()), clock)) {
            CollectionRun run = new CollectionRun(request, collector, clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    progress);
            current.set(run);
            threads.setConcurrencyLimit(run.concurrency());
            records.recoverAbandoned(JOB);
            stop.begin(JOB, "the collection of " + run.period(), RESUME);
            execute(run);
            if (run.hasFailedTooOften()) {
                throw tooManyFailed(run);
            }
            return resultOf(run);
        }
        catch (CollectionException unable) {
            throw LiveSource.failure(unable);
        }
    }

    private void execute(CollectionRun run) {
        JobExecution execution = records.startNext(job, run.period());
        stop.requireNotStopped(execution);
        if (RunRecords.causeOf(execution) instanceof CollectionException unable) {
            throw unable;
        }
        if (!RunRecords.isComplete(execution)) {
            throw RunRecords.failure(run.period(), execution);
        }
    }

    private static LedgerJobException tooManyFailed(CollectionRun run) {
        CollectionTally tally = run.tally();
        return new LedgerJobException("The collection of " + run.period() + " failed: of " + tally.called()
                + " accounts called " + tally.unacknowledged() + " failed, and maxFailedAccounts is "
                + run.maxFailedAccounts() + ".\n  " + String.join("\n  ", tally.describeFailures())
                + "\nWhat was collected is kept in " + run.folder().root() + ". Put right what the accounts lack"
                + " ('keyledger check' lists it) and start again: only what is missing is called.");
    }

    private static CollectionResult resultOf(CollectionRun run) {
        CollectionPlan plan = run.plan();
        CollectionTally tally = run.tally();
        long listed = plan.accounts().size() + (long) plan.skipped().size();
        return new CollectionResult(run.period(), plan.manifest().asOf(), run.folder().root(), listed, tally.called(),
                plan.accounts().size() - tally.failed(), tally.failed(), tally.unacknowledged(), plan.skipped().size(),
                plan.notes(), tally.describeFailures(), run.unread(), run.calls());
    }
}
