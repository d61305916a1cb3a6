package org.keyledger.history;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.jdbcx.JdbcConnectionPool;

/// Receipts in a database of their own, in memory unless a file is named.
public final class ReceiptsOnH2 {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ReceiptsOnH2() {}

    public static Receipts open() {
        return at("mem:receipts" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    /// Receipts in a file, which outlive the process.
    public static Receipts open(Path file) {
        return at("file:" + file.toAbsolutePath());
    }

    private static Receipts at(String place) {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:" + place, "sa", "");
        LedgerContract.migrate(database);
        return new Receipts(database);
    }
}
