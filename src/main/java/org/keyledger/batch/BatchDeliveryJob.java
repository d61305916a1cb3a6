package org.keyledger.batch;

import java.time.InstantSource;
import java.util.List;

import org.keyledger.deliver.Courier;
import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.LedgerBucket;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.ReceiptCopies;
import org.keyledger.history.LedgerLock;
import org.keyledger.history.Receipts;
import org.keyledger.job.Database;
import org.keyledger.job.DeliveryJob;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;
import org.keyledger.report.holder.KeyHolders;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/// Starts the delivery of a period, or what is left of it.
@Component
class BatchDeliveryJob implements DeliveryJob {

    private static final String JOB = DeliveryJobConfiguration.JOB;
    private static final String RESUME = "Start it again: what was delivered is left alone.";

    private final Job job;
    private final RunRecords records;
    private final CurrentDelivery current;
    private final LedgerLock lock;
    private final Receipts receipts;
    private final KeyHolders holders;
    private final RunStop stop;
    private final InstantSource clock = InstantSource.system();

    BatchDeliveryJob(Job reportDelivery, RunRecords records, CurrentDelivery current, LedgerLock lock,
            Receipts receipts, KeyHolders holders, RunStop stop) {
        this.job = reportDelivery;
        this.records = records;
        this.current = current;
        this.lock = lock;
        this.receipts = receipts;
        this.holders = holders;
        this.stop = stop;
    }

    /// The ledger's lock also keeps two processes from sending one mail each.
    @Override
    public List<Delivery> deliver(DeliveryRequest request) {
        try (LedgerLock.Held _ = LedgerHold.of(lock); ReceiptCopies copies = copies(request.settings())) {
            DeliveryRun run = new DeliveryRun(request, new Courier(receipts, copies, clock), holders, clock);
            current.set(run);
            records.recoverAbandoned(JOB);
            stop.begin(JOB, "the delivery of " + request.period(), RESUME);
            JobExecution execution = records.startNext(job, request.period());
            stop.requireNotStopped(execution);
            if (!RunRecords.isComplete(execution)) {
                throw RunRecords.failure(request.period(), execution);
            }
            return run.deliveries();
        }
    }

    private ReceiptCopies copies(JobSettings settings) {
        if (!(settings.database() instanceof Database.InBucket) || settings.delivery().bucket().isEmpty()) {
            return ReceiptCopies.NONE;
        }
        try {
            return LedgerBucket.receipts(settings.delivery().bucket().get(), clock);
        }
        catch (NotDeliveredException unable) {
            throw LedgerJobException.ofConfiguration(unable.getMessage(), unable);
        }
    }
}
