package org.keyledger.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.keyledger.deliver.Alarm;
import org.keyledger.job.AccessCheck;
import org.keyledger.job.CollectionJob;
import org.keyledger.job.Database;
import org.keyledger.job.DeliveryJob;
import org.keyledger.job.DeliveryPreview;
import org.keyledger.job.DocumentPasswords;
import org.keyledger.job.JobSettings;
import org.keyledger.job.JobStop;
import org.keyledger.job.LedgerHolder;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.PruneJob;
import org.keyledger.job.RunHistory;
import org.keyledger.job.TemplateCheck;
import org.keyledger.report.KeyExplanations;
import org.keyledger.report.RecordedAdvice;
import org.keyledger.report.ReviewImport;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts the Spring application on the job's database. Commands that need no job never come here.
final class SpringLedgerJobFactory implements LedgerJobFactory {

    private final Class<?> application;
    private final Map<String, String> environment;
    private final LedgerCustody custody;

    SpringLedgerJobFactory(Class<?> application, Map<String, String> environment) {
        this(application, environment, new LedgerCustody(Surroundings.ofProcess(LogFormat.TEXT)));
    }

    SpringLedgerJobFactory(Class<?> application, Map<String, String> environment, LedgerCustody custody) {
        this.application = application;
        this.environment = environment;
        this.custody = custody;
    }

    @Override
    public OpenLedger open(JobSettings settings, String purpose) {
        LedgerHolder holder = OwnProcess.as(purpose);
        LedgerCustody.Taken taken = custody.take(settings, holder);
        return open(settings, taken, database -> named(new DatasourceProperties(environment).of(database), database,
                holder));
    }

    /// Whoever is refused the lock of a ledger on PostgreSQL is told the name of the connection that has it, of 63 bytes at most.
    private static Map<String, Object> named(Map<String, Object> datasource, Database database, LedgerHolder holder) {
        Map<String, Object> properties = new HashMap<>(datasource);
        if (database instanceof Database.Postgres) {
            properties.put("spring.datasource.hikari.data-source-properties[ApplicationName]",
                    "keyledger " + holder.inShort());
        }
        return properties;
    }

    @Override
    public OpenLedger openForReading(JobSettings settings) {
        if (!(settings.database() instanceof Database.InBucket)) {
            return open(settings);
        }
        LedgerCustody.Taken taken = custody.copy(settings);
        return open(settings, taken, new DatasourceProperties(environment)::of);
    }

    /// What could not be opened is not given back: only a whole ledger may be fetched by others.
    private OpenLedger open(JobSettings settings, LedgerCustody.Taken taken,
            Function<Database, Map<String, Object>> datasource) {
        try {
            return open(settings, datasource.apply(taken.database()), describe(taken.database()), taken.held());
        }
        catch (RuntimeException failure) {
            taken.held().close();
            throw failure;
        }
    }

    @Override
    public OpenLedger openToRead(JobSettings settings) {
        LedgerCustody.Taken taken = custody.copy(settings);
        return open(settings, taken, new DatasourceProperties(environment)::toRead);
    }

    @Override
    public OpenLedger openWithoutLedger(JobSettings settings) {
        return open(settings, DatasourceProperties.inMemory(), "a database in memory", LedgerCustody.Held.NOTHING);
    }

    private OpenLedger open(JobSettings settings, Map<String, Object> datasource, String description,
            LedgerCustody.Held held) {
        // H2 keeps small values in a cache that costs more than it saves where hardly two rows are alike.
        System.setProperty("h2.objectCache", "false");
        Map<String, Object> properties = new HashMap<>(datasource);
        // Each account being worked on has a transaction, and the run itself has a connection for its lock and one to spare.
        properties.put("spring.datasource.hikari.maximum-pool-size", settings.concurrency() + 2);
        try {
            return new SpringLedger(start(properties), held);
        }
        catch (RuntimeException failure) {
            throw new LedgerJobException("the job could not start on " + description + ": " + causeOf(failure)
                    + ". Check 'database' in the job file and that it can be reached.", failure);
        }
    }

    /// The job file's word counts before that of SPRING_DATASOURCE_URL and the like.
    private ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false).initializers(context -> context.getEnvironment().getPropertySources()
                        .addFirst(new MapPropertySource("job file", properties)))
                .run();
    }

    private static String describe(Database database) {
        return switch (database) {
            case Database.H2File h2 -> "the database file " + h2.file().toAbsolutePath().normalize();
            case Database.InBucket copy -> "the database file " + copy.file().toAbsolutePath().normalize();
            case Database.Postgres postgres -> postgres.url();
        };
    }

    /// The first line of what lies at the bottom; the lines after it tell programmers more.
    private static String causeOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private record SpringLedger(ConfigurableApplicationContext context, LedgerCustody.Held held) implements OpenLedger {

        @Override
        public LedgerJob job() {
            return context.getBean(LedgerJob.class);
        }

        @Override
        public CollectionJob collection() {
            return context.getBean(CollectionJob.class);
        }

        @Override
        public DeliveryJob delivery() {
            return context.getBean(DeliveryJob.class);
        }

        @Override
        public AccessCheck accessCheck() {
            return context.getBean(AccessCheck.class);
        }

        @Override
        public KeyExplanations explanations() {
            return context.getBean(KeyExplanations.class);
        }

        @Override
        public RecordedAdvice advice() {
            return context.getBean(RecordedAdvice.class);
        }

        @Override
        public RecordedAdvice.Format adviceFormat() {
            return context.getBean(RecordedAdvice.Format.class);
        }

        @Override
        public ReviewImport reviews() {
            return context.getBean(ReviewImport.class);
        }

        @Override
        public TemplateCheck templateCheck() {
            return context.getBean(TemplateCheck.class);
        }

        /// The ledger is given back whatever became of the run: what it has recorded is what the next one goes on from.
        @Override
        public Alarm alarm() {
            return context.getBean(Alarm.class);
        }

        @Override
        public DeliveryPreview deliveryPreview() {
            return context.getBean(DeliveryPreview.class);
        }

        @Override
        public RunHistory history() {
            return context.getBean(RunHistory.class);
        }

        @Override
        public PruneJob prune() {
            return context.getBean(PruneJob.class);
        }

        @Override
        public DocumentPasswords documentPasswords() {
            return context.getBean(DocumentPasswords.class);
        }

        @Override
        public void close() {
            try (held) {
                context.close();
                held.giveBack();
            }
        }

        @Override
        public JobStop stop() {
            return context.getBean(JobStop.class);
        }
    }
}
