package org.keyledger.architecture.offenders.batch;

import java.time.Instant;

import org.springframework.batch.core.job.Job;

/// Uses what the room of this name may use.
public class BatchAtHome {

    Job job;
    Instant started = Instant.now();
}
