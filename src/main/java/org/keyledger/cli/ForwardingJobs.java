package org.keyledger.cli;

import org.keyledger.job.JobSettings;

/// Stands before where the jobs come from, and hands everything on. Who comes between overrides what matters there.
abstract class ForwardingJobs implements LedgerJobFactory {

    private final LedgerJobFactory jobs;

    ForwardingJobs(LedgerJobFactory jobs) {
        this.jobs = jobs;
    }

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        return jobs.open(settings, purpose);
    }

    @Override
    public OpenLedger openToRead(JobSettings settings) {
        return jobs.openToRead(settings);
    }

    @Override
    public OpenLedger openForReading(JobSettings settings) {
        return jobs.openForReading(settings);
    }

    @Override
    public OpenLedger openWithoutLedger(JobSettings settings) {
        return jobs.openWithoutLedger(settings);
    }
}
