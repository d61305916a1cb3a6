package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keyledger.job.RunHistory.State;
import org.springframework.jdbc.core.JdbcTemplate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

@RunsBatch
class RunHistoryOnPostgresTests extends RunHistoryContract {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    LedgerContext open(Path folder) {
        String name = "history" + NEXT.incrementAndGet();
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return LedgerContext.on(server.getJdbcUrl("postgres", name), "postgres", "");
    }

    @Test
    void theLatestRunThatHasNotEndedRunsWhileTheLedgerIsHeld() {
        assertThat(statesWhileHeld()).containsExactly(State.RUNNING, State.KILLED);
    }
}
