package org.keyledger.batch;

import java.nio.file.Path;
import java.util.Collection;

import org.keyledger.KeyledgerApplication;
import org.keyledger.job.LedgerJob;
import org.keyledger.report.AuditReport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The real application on an H2 file, as the command line starts it.
public final class LedgerContext implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private LedgerContext(String url, String user, String password) {
        this.context = new SpringApplicationBuilder(KeyledgerApplication.class).web(WebApplicationType.NONE).run(
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
    }

    public static LedgerContext onH2(Path file) {
        return new LedgerContext("jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                "sa", "");
    }

    public static LedgerContext on(String url, String user, String password) {
        return new LedgerContext(url, user, password);
    }

    public LedgerJob job() {
        return context.getBean(LedgerJob.class);
    }

    /// The report of the latest run.
    public AuditReport report() {
        return context.getBean(PeriodReport.class).get();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        context.close();
    }
}
