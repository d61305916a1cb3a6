package org.keyledger.cli;

import org.keyledger.deliver.Alarm;
import org.keyledger.job.AccessCheck;
import org.keyledger.job.CollectionJob;
import org.keyledger.job.DeliveryJob;
import org.keyledger.job.DeliveryPreview;
import org.keyledger.job.DocumentPasswords;
import org.keyledger.job.JobSettings;
import org.keyledger.job.JobStop;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.PruneJob;
import org.keyledger.job.RunHistory;
import org.keyledger.job.TemplateCheck;
import org.keyledger.report.KeyExplanations;
import org.keyledger.report.RecordedAdvice;
import org.keyledger.report.ReviewImport;

/// Where a command gets the jobs from.
interface LedgerJobFactory {

    default OpenLedger open(JobSettings settings) {
        return open(settings, "a short command");
    }

    /// @param purpose what others are told that the ledger is open for, such as `run of 2026-11`
    /// @throws UsageException when another process has the ledger open
    OpenLedger open(JobSettings settings, String purpose);

    /// For what only reads: the database is left as it is to the last byte, its tables as the last run had them.
    OpenLedger openToRead(JobSettings settings);

    /// For what only reads, of ledgers of any age: one in a bucket stays free for others and is seen as the last run left it.
    OpenLedger openForReading(JobSettings settings);

    /// For what keeps nothing.
    OpenLedger openWithoutLedger(JobSettings settings);

    /// The jobs on an open database.
    interface OpenLedger extends AutoCloseable {

        LedgerJob job();

        CollectionJob collection();

        DeliveryJob delivery();

        AccessCheck accessCheck();

        KeyExplanations explanations();

        RecordedAdvice advice();

        RecordedAdvice.Format adviceFormat();

        ReviewImport reviews();

        TemplateCheck templateCheck();

        Alarm alarm();

        DeliveryPreview deliveryPreview();

        RunHistory history();

        PruneJob prune();

        DocumentPasswords documentPasswords();

        /// Ends what the jobs are at.
        JobStop stop();

        @Override
        void close();
    }
}
