package org.keyledger.history;

import java.util.concurrent.atomic.AtomicInteger;

import org.h2.jdbcx.JdbcConnectionPool;

/// Receipts in a database of their own, gone with the process.
public final class ReceiptsOnH2 {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ReceiptsOnH2() {}

    public static Receipts open() {
        JdbcConnectionPool database = JdbcConnectionPool
                .create("jdbc:h2:mem:receipts" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
        LedgerContract.migrate(database);
        return new Receipts(database);
    }
}
