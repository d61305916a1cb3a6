package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

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
    void givesTheLockToOneRunAtATimeAndToTheNextOnceItIsGivenBack() {
        LedgerLock lock = new LedgerLock(database);

        try (LedgerLock.Held held = lock.tryAcquire().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(new LedgerLock(database).tryAcquire()).isEmpty();
        }
        try (LedgerLock.Held again = lock.tryAcquire().orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
