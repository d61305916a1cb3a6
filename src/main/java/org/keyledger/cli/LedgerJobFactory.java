package org.keyledger.cli;

import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJob;

/// Where a command gets the job from.
interface LedgerJobFactory {

    OpenLedger open(JobSettings settings);

    /// The job on an open database.
    interface OpenLedger extends AutoCloseable {

        LedgerJob job();

        @Override
        void close();
    }
}
