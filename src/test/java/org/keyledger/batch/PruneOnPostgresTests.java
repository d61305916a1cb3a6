package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

@RunsBatch
class PruneOnPostgresTests extends PruneContract {

    private EmbeddedPostgres server;

    @Override
    LedgerContext open(Path folder) throws IOException {
        server = EmbeddedPostgres.start();
        return LedgerContext.on(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }
}
