package org.keyledger.batch;

import java.time.InstantSource;

import org.keyledger.assess.ControlCatalogue;
import org.keyledger.deliver.Alarm;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.Receipts;
import org.keyledger.report.holder.KeyHolders;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that delivers. It is a job of its own, since it goes on from the receipts: a month whose reports are complete may
/// still have to reach a mail server that was down.
@Configuration(proxyBeanMethods = false)
class DeliveryJobConfiguration {

    static final String JOB = "report-delivery";

    /// Without a transaction of the database: receipts are committed one by one.
    @Bean
    Job reportDelivery(JobRepository repository, DeliverReports deliver) {
        return new JobBuilder(JOB, repository).start(new StepBuilder("deliver", repository)
                .tasklet(deliver, new ResourcelessTransactionManager()).build()).build();
    }

    @Bean
    KeyHolders keyHolders(LedgerReader ledger) {
        return new KeyHolders(ledger, ControlCatalogue.load());
    }

    @Bean
    Alarm alarm(Receipts receipts) {
        return Alarm.of(receipts, InstantSource.system());
    }
}
