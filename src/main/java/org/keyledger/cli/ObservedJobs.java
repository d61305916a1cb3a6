package org.keyledger.cli;

import java.time.YearMonth;

import org.keyledger.deliver.Alarm;
import org.keyledger.job.AccessCheck;
import org.keyledger.job.CollectionJob;
import org.keyledger.job.DeliveryJob;
import org.keyledger.job.DeliveryPreview;
import org.keyledger.job.DocumentPasswords;
import org.keyledger.job.JobSettings;
import org.keyledger.job.JobStop;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.LogFields;
import org.keyledger.job.PruneJob;
import org.keyledger.job.RunHistory;
import org.keyledger.job.TemplateCheck;
import org.keyledger.report.KeyExplanations;
import org.keyledger.report.RecordedAdvice;
import org.keyledger.report.ReviewImport;

/// Stands before the jobs, remembers in a [RunTally] what each comes to, and lets log events say whose they are. So no command
/// has to.
final class ObservedJobs extends ForwardingJobs {

    private final RunTally tally;

    ObservedJobs(LedgerJobFactory jobs, RunTally tally) {
        super(jobs);
        this.tally = tally;
    }

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        tally.begun(settings);
        try (LogFields.Scope _ = LogFields.with(LogFields.JOB, settings.name())) {
            return new Observed(super.open(settings, purpose), tally);
        }
    }

    private record Observed(OpenLedger ledger, RunTally tally) implements OpenLedger {

        @Override
        public LedgerJob job() {
            return (request, progress) -> {
                try (LogFields.Scope _ = LogFields.with(LogFields.JOB, request.settings().name());
                        LogFields.Scope _ = period(request.period())) {
                    return tally.reported(ledger.job().run(request, progress));
                }
            };
        }

        @Override
        public CollectionJob collection() {
            return (request, progress) -> {
                try (LogFields.Scope _ = LogFields.with(LogFields.JOB, request.settings().name());
                        LogFields.Scope _ = period(request.period())) {
                    return tally.collected(ledger.collection().collect(request, progress));
                }
            };
        }

        @Override
        public DeliveryJob delivery() {
            return request -> {
                try (LogFields.Scope _ = LogFields.with(LogFields.JOB, request.settings().name());
                        LogFields.Scope _ = period(request.period())) {
                    return tally.delivered(ledger.delivery().deliver(request));
                }
            };
        }

        /// Known to the tally from now on, even if the job fails.
        private LogFields.Scope period(YearMonth period) {
            tally.at(period);
            return LogFields.with(LogFields.PERIOD, period.toString());
        }

        @Override
        public AccessCheck accessCheck() {
            return ledger.accessCheck();
        }

        @Override
        public KeyExplanations explanations() {
            return ledger.explanations();
        }

        @Override
        public RecordedAdvice advice() {
            return ledger.advice();
        }

        @Override
        public RecordedAdvice.Format adviceFormat() {
            return ledger.adviceFormat();
        }

        @Override
        public ReviewImport reviews() {
            return ledger.reviews();
        }

        @Override
        public TemplateCheck templateCheck() {
            return ledger.templateCheck();
        }

        @Override
        public Alarm alarm() {
            return ledger.alarm();
        }

        @Override
        public DeliveryPreview deliveryPreview() {
            return ledger.deliveryPreview();
        }

        @Override
        public RunHistory history() {
            return ledger.history();
        }

        @Override
        public PruneJob prune() {
            return ledger.prune();
        }

        @Override
        public DocumentPasswords documentPasswords() {
            return ledger.documentPasswords();
        }

        @Override
        public JobStop stop() {
            return ledger.stop();
        }

        @Override
        public void close() {
            ledger.close();
        }
    }
}
