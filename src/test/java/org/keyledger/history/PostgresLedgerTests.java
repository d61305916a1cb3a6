package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class PostgresLedgerTests extends LedgerContract {

    private static EmbeddedPostgres server;
    private static DataSource database;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
        database = server.getPostgresDatabase();
        migrate(database);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        return database;
    }

    @Test
    void tellsWhoHoldsTheLockSinceWhen() {
        DataSource named =
                server.getDatabase("postgres", "postgres", Map.of("ApplicationName", "keyledger run of 2026-11"));

        try (LedgerLock.Held _ = new LedgerLock(named).tryAcquire().orElseThrow()) {
            LedgerLock.Holder holder = new LedgerLock(database).holder().orElseThrow();

            assertThat(holder.name()).isEqualTo("keyledger run of 2026-11");
            assertThat(holder.address()).isEqualTo("127.0.0.1");
            assertThat(holder.since()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void givesTheLockToOneRunAtATimeAndToTheNextOnceItIsGivenBack() {
        LedgerLock lock = new LedgerLock(database);

        try (LedgerLock.Held held = lock.tryAcquire().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(new LedgerLock(database).tryAcquire()).isEmpty();
        }
        assertThat(lock.holder()).isEmpty();
        try (LedgerLock.Held again = lock.tryAcquire().orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
