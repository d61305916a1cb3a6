package org.keyledger.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// The job that collects, step by step.
///
/// It is a job of its own and not the beginning of the other, because the two go on from different places: this one from
/// the evidence folder, where an account with an outcome is done, the other from the ledger. A report can be run again
/// without calling AWS, evidence can be collected where there is no report to write, and each start is an instance of its
/// own that deals out what is left.
@Configuration(proxyBeanMethods = false)
class CollectionJobConfiguration {

    static final String JOB = "access-key-collection";
    static final String COLLECT = "collect";

    private final JobRepository repository;

    CollectionJobConfiguration(JobRepository repository) {
        this.repository = repository;
    }

    @Bean
    Job accessKeyCollection(ListAccounts list, Step collect, PlatformTransactionManager transactions,
            CollectionProgress progress) {
        Step listAccounts = new StepBuilder("list accounts", repository).tasklet(list, transactions)
                .listener(progress).build();
        return new JobBuilder(JOB, repository).start(listAccounts).next(collect).build();
    }

    @Bean
    Step collect(CollectionPartitioner accounts, Step collectPartition, SimpleAsyncTaskExecutor collectionThreads,
            CollectionProgress progress) {
        return new StepBuilder(COLLECT, repository).partitioner(collectPartition)
                .splitter(new CollectionSplitter(repository, collectPartition.getName(), accounts))
                .taskExecutor(collectionThreads).listener(progress).build();
    }

    /// Without a transaction of the database: it would hold a connection for as long as AWS takes to answer, and hundreds
    /// of partitions wait at a time. Batch takes one for a moment when a partition begins and ends.
    @Bean
    Step collectPartition(CollectAccounts collect) {
        return new StepBuilder("collect accounts", repository).tasklet(collect, new ResourcelessTransactionManager())
                .build();
    }

    @Bean
    SimpleAsyncTaskExecutor collectionThreads() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("collect-");
        executor.setVirtualThreads(true);
        executor.setTaskDecorator(new CarriedFields());
        return executor;
    }
}
