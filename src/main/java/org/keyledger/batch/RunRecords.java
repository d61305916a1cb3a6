package org.keyledger.batch;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/// What Batch remembers of earlier runs. A job instance is a period and a sequence number: the first run of a period has
/// number 1, and working through it again takes the next.
@Component
class RunRecords {

    private final JobRepository repository;
    private final JobOperator operator;

    RunRecords(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    static JobParameters parameters(YearMonth period, long sequence) {
        return new JobParametersBuilder().addString("period", period.toString()).addLong("sequence", sequence)
                .toJobParameters();
    }

    /// The number of the period's latest run, or 0.
    long latestSequence(YearMonth period) {
        long sequence = 0;
        while (instance(period, sequence + 1).isPresent()) {
            sequence++;
        }
        return sequence;
    }

    /// How the run with that number stands; empty where there is none.
    Optional<JobExecution> lastExecution(YearMonth period, long sequence) {
        return instance(period, sequence).map(repository::getLastJobExecution);
    }

    /// Marks runs that a killed process left behind as failed, so that they can be resumed. Only for who holds the ledger:
    /// then no other process can be working on them.
    void recoverAbandoned() {
        Set<JobExecution> abandoned = repository.findRunningJobExecutions(LedgerJobConfiguration.JOB);
        abandoned.forEach(operator::recover);
    }

    static boolean isComplete(JobExecution execution) {
        return execution.getStatus() == BatchStatus.COMPLETED;
    }

    private Optional<JobInstance> instance(YearMonth period, long sequence) {
        return Optional.ofNullable(
                repository.getJobInstance(LedgerJobConfiguration.JOB, parameters(period, sequence)));
    }
}
