package org.keyledger.history;

import java.io.IOException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class PostgresReviewsTests extends ReviewsContract {

    private static EmbeddedPostgres server;
    private static DataSource database;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
        database = server.getPostgresDatabase();
        LedgerContract.migrate(database);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        return database;
    }
}
