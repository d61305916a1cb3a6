package org.keyledger.batch;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.job.LedgerJobException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// What Batch remembers of earlier runs. A job instance is a period and a sequence number: the first run of a period has
/// number 1, and working through it again takes the next.
@Component
class RunRecords {

    /// Batch puts it between a step's name and a partition's.
    private static final char PARTITION = ':';

    private final JobRepository repository;
    private final JobOperator operator;

    RunRecords(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    private static JobParameters parameters(YearMonth period, long sequence) {
        return new JobParametersBuilder().addString("period", period.toString()).addLong("sequence", sequence)
                .toJobParameters();
    }

    /// The number of the period's latest run of a job, or 0.
    long latestSequence(String job, YearMonth period) {
        long sequence = 0;
        while (instance(job, period, sequence + 1).isPresent()) {
            sequence++;
        }
        return sequence;
    }

    /// How the run with that number stands; empty where there is none.
    Optional<JobExecution> lastExecution(String job, YearMonth period, long sequence) {
        return instance(job, period, sequence).map(repository::getLastJobExecution);
    }

    /// Marks runs that a killed process left behind as failed, so that they can be resumed. Only for who holds the ledger:
    /// then no other process can be working on them.
    void recoverAbandoned(String job) {
        Set<JobExecution> abandoned = repository.findRunningJobExecutions(job);
        abandoned.forEach(operator::recover);
    }

    /// Starts a run, or goes on with the one that has this number.
    JobExecution start(Job job, YearMonth period, long sequence) {
        try {
            return operator.start(job, parameters(period, sequence));
        }
        catch (JobExecutionException refused) {
            throw new LedgerJobException("The run of " + period + " could not be started: " + refused.getMessage(),
                    refused);
        }
    }

    /// Starts a run of its own, after all that there were.
    JobExecution startNext(Job job, YearMonth period) {
        return start(job, period, latestSequence(job.getName(), period) + 1);
    }

    static LedgerJobException failure(YearMonth period, JobExecution execution) {
        Throwable cause = causeOf(execution);
        Throwable root = cause;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        String step = execution.getStepExecutions().stream().filter(done -> done.getStatus().isUnsuccessful())
                .map(done -> done.getStepName()).findFirst().orElse("start");
        return new LedgerJobException("The run of " + period + " failed in step '" + step + "': "
                + (root == null ? execution.getStatus() : root.getClass().getSimpleName() + ": " + root.getMessage())
                + ". Start it again to go on from there.", cause);
    }

    /// What a step threw first, or null.
    static Throwable causeOf(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    }

    /// Records as stopped what runs in this process and will not end by itself. As after a kill, what it has not committed is
    /// lost, and the next start goes on from there.
    ///
    /// @return the steps that ran, without partitions
    List<String> leaveStopped(String job) {
        List<String> steps = new ArrayList<>();
        for (JobExecution execution : repository.findRunningJobExecutions(job)) {
            for (StepExecution step : execution.getStepExecutions()) {
                if (step.getStatus().isRunning()) {
                    step.setStatus(BatchStatus.STOPPED);
                    step.setExitStatus(ExitStatus.STOPPED);
                    step.setEndTime(LocalDateTime.now());
                    repository.update(step);
                    steps.add(step.getStepName());
                }
            }
            execution.setStatus(BatchStatus.STOPPED);
            execution.setExitStatus(ExitStatus.STOPPED);
            execution.setEndTime(LocalDateTime.now());
            repository.update(execution);
        }
        steps.removeIf(RunRecords::isPartition);
        return steps;
    }

    /// The step that an execution came to, of partitions the one that deals them out.
    static String lastStep(JobExecution execution) {
        return execution.getStepExecutions().stream().map(StepExecution::getStepName)
                .filter(name -> !isPartition(name)).reduce((_, later) -> later).orElse("start");
    }

    private static boolean isPartition(String step) {
        return step.indexOf(PARTITION) >= 0;
    }

    static boolean isStopped(JobExecution execution) {
        return execution.getStatus() == BatchStatus.STOPPED;
    }

    static boolean isComplete(JobExecution execution) {
        return execution.getStatus() == BatchStatus.COMPLETED;
    }

    private Optional<JobInstance> instance(String job, YearMonth period, long sequence) {
        return Optional.ofNullable(repository.getJobInstance(job, parameters(period, sequence)));
    }
}
