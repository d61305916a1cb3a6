package org.keyledger.cli;

import org.keyledger.job.JobSettings;

/// Jobs that are stopped when the command is.
final class StoppableJobs extends ForwardingJobs {

    private final Stopping stopping;

    StoppableJobs(LedgerJobFactory jobs, Stopping stopping) {
        super(jobs);
        this.stopping = stopping;
    }

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        OpenLedger ledger = super.open(settings, purpose);
        stopping.with(ledger.stop());
        return ledger;
    }
}
