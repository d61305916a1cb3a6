package org.keyledger.cli;

import org.keyledger.job.JobSettings;

/// Jobs that are stopped when the command is.
record StoppableJobs(LedgerJobFactory jobs, Stopping stopping) implements LedgerJobFactory {

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        return watched(jobs.open(settings, purpose));
    }

    @Override
    public OpenLedger openForReading(JobSettings settings) {
        return jobs.openForReading(settings);
    }

    @Override
    public OpenLedger openToRead(JobSettings settings) {
        return jobs.openToRead(settings);
    }

    @Override
    public OpenLedger openWithoutLedger(JobSettings settings) {
        return jobs.openWithoutLedger(settings);
    }

    private OpenLedger watched(OpenLedger ledger) {
        stopping.with(ledger.stop());
        return ledger;
    }
}
