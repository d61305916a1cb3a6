package org.keyledger.batch;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/// Makes the executions of the partitions in the order in which they are to begin: the small ones, which fill the end, are
/// last. Batch's own splitter hands them out in the order of their hashes. It also looks up whether each was executed
/// before, which none was: each start is an instance of its own.
final class CollectionSplitter implements StepExecutionSplitter {

    private final JobRepository repository;
    private final String step;
    private final Partitioner partitioner;

    /// @param step that works through a partition
    CollectionSplitter(JobRepository repository, String step, Partitioner partitioner) {
        this.repository = repository;
        this.step = step;
        this.partitioner = partitioner;
    }

    @Override
    public String getStepName() {
        return step;
    }

    @Override
    public Set<StepExecution> split(StepExecution whole, int gridSize) {
        Set<StepExecution> executions = new LinkedHashSet<>();
        partitioner.partition(gridSize).forEach((name, context) -> {
            StepExecution execution = repository.createStepExecution(step + ':' + name, whole.getJobExecution());
            execution.setExecutionContext(context);
            repository.updateExecutionContext(execution);
            executions.add(execution);
        });
        return executions;
    }
}
