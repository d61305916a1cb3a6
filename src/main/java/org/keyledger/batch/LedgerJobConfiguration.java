package org.keyledger.batch;

import java.util.List;

import org.keyledger.evidence.AccountEvidence;
import org.keyledger.history.AccountEntry;
import org.keyledger.history.LedgerReader;
import org.keyledger.report.ReportWriter;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// The job, step by step. Each step may be interrupted at any point: the next start goes on with the step, in `assess`
/// with the partition and the account, that was not finished. Asked to stop, a run ends before the next step or chunk.
@Configuration(proxyBeanMethods = false)
class LedgerJobConfiguration {

    static final String JOB = "access-key-ledger";

    /// Accounts in a transaction. An account may have 5,000 users, and a chunk is held in memory.
    private static final int CHUNK = 4;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    LedgerJobConfiguration(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Bean
    Job accessKeyLedger(OpenPeriod open, Step assess, RecordPeriod record, MeasurePeriod measure, AdvisePeriod advise,
            List<ReportWriter> writers, WriteReport.Factory write, SealPeriod seal, StepProgress progress) {
        SimpleJobBuilder job = new JobBuilder(JOB, repository).start(step("open", open, progress)).next(assess)
                .next(step("record", record, progress)).next(step("measure", measure, progress))
                .next(step("advise", advise, progress));
        for (ReportWriter writer : writers) {
            job.next(step("write " + writer.name(), write.with(writer), progress));
        }
        return job.next(step("seal", seal, progress)).build();
    }

    @Bean
    Step assess(AccountPartitioner accounts, Step assessAccounts, SimpleAsyncTaskExecutor accountThreads,
            StepProgress progress) {
        return new StepBuilder("assess", repository).partitioner(assessAccounts.getName(), accounts)
                .step(assessAccounts).taskExecutor(accountThreads).listener(progress).build();
    }

    @Bean
    Step assessAccounts(AccountReader reader, AccountProcessor processor, AccountWriter writer, RunStop stop) {
        return new StepBuilder("assess accounts", repository).<AccountEvidence, AccountEntry>chunk(CHUNK)
                .transactionManager(transactions).reader(reader).processor(processor).writer(writer)
                .interruptionPolicy(stop)
                .build();
    }

    @Bean
    @StepScope
    AccountReader accountReader(CurrentRun run,
            @Value("#{stepExecutionContext['" + AccountPartitioner.FIRST + "']}") String first,
            @Value("#{stepExecutionContext['" + AccountPartitioner.LAST + "']}") String last) {
        return new AccountReader(run.get().evidence(), first, last);
    }

    @Bean
    @StepScope
    EarlierExceptions earlierExceptions(CurrentRun run, LedgerReader ledger,
            @Value("#{stepExecutionContext['" + AccountPartitioner.FIRST + "']}") String first,
            @Value("#{stepExecutionContext['" + AccountPartitioner.LAST + "']}") String last) {
        return new EarlierExceptions(ledger, run.get().period(), first, last);
    }

    @Bean
    SimpleAsyncTaskExecutor accountThreads() {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("accounts-");
        threads.setVirtualThreads(true);
        threads.setTaskDecorator(new CarriedFields());
        return threads;
    }

    private Step step(String name, Tasklet tasklet, StepProgress progress) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).listener(progress).build();
    }
}
