package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.batch.RunsBatch;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.Source;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@RunsBatch
class SpringLedgerJobFactoryTests {

    @TempDir
    Path folder;

    @Test
    void startsTheApplicationOnTheDatabaseOfTheJobFileAndStopsIt() {
        JobSettings settings = JobSettings.of("test", new Source.Evidence(folder), folder);
        Application.stopped = false;

        try (LedgerJobFactory.OpenLedger ledger = new SpringLedgerJobFactory(Application.class, Map.of())
                .open(settings)) {
            assertThatThrownBy(() -> ledger.job().run(null, null)).hasMessage("jdbc:h2:file:"
                    + folder.resolve("history/ledger")
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0, starts jobs by itself: false");
            assertThat(Application.stopped).isFalse();
        }
        assertThat(Application.stopped).isTrue();
    }

    @Test
    void aStartThatFailsNamesTheDatabaseAndTheCause() {
        JobSettings settings = JobSettings.of("test", new Source.Evidence(folder), folder);

        assertThatThrownBy(() -> new SpringLedgerJobFactory(Broken.class, Map.of()).open(settings))
                .isInstanceOf(LedgerJobException.class).hasMessage("the job could not start on the database file "
                        + folder.resolve("history/ledger")
                        + ": connection refused. Check 'database' in the job file and that it can be reached.");
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {

        static boolean stopped;

        @Bean
        LedgerJob job(Environment environment) {
            return (_, _) -> {
                throw new IllegalStateException(environment.getProperty("spring.datasource.url")
                        + ", starts jobs by itself: " + environment.getProperty("spring.batch.job.enabled"));
            };
        }

        @Bean
        DisposableBean whenStopped() {
            return () -> stopped = true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        LedgerJob job() {
            throw new IllegalStateException("connection refused\nand more for programmers");
        }
    }
}
