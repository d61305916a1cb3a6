package org.keyledger.history;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2ReviewsTests extends ReviewsContract {

    @TempDir
    static Path folder;

    private static JdbcConnectionPool database;

    @BeforeAll
    static void createFile() {
        database = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("ledger"), "sa", "");
        LedgerContract.migrate(database);
    }

    @AfterAll
    static void closeFile() {
        database.dispose();
    }

    @Override
    DataSource database() {
        return database;
    }
}
