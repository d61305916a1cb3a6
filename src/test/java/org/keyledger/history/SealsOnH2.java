package org.keyledger.history;

import java.util.concurrent.atomic.AtomicInteger;

import org.h2.jdbcx.JdbcConnectionPool;

/// Seals in a database of their own, in memory.
public final class SealsOnH2 {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SealsOnH2() {}

    public static Seals open() {
        JdbcConnectionPool database = JdbcConnectionPool
                .create("jdbc:h2:mem:seals" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
        LedgerContract.migrate(database);
        return new Seals(database);
    }
}
