package org.keyledger.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

/// Keeps two runs from writing one ledger. An H2 file is locked by whoever has it open; on PostgreSQL an advisory lock is
/// held for as long as the run's connection lives, so that a killed run frees it.
public final class LedgerLock {

    /// Names this lock among the advisory locks of a database: the letters of "keyledgr".
    static final long LOCK = 0x6B65796C65646772L;

    private final DataSource database;

    LedgerLock(DataSource database) {
        this.database = database;
    }

    /// A lock that is held until closed.
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /// The lock, or empty when another run holds it.
    public Optional<Held> tryAcquire() {
        try {
            Connection connection = database.getConnection();
            if (isPostgres(connection) && !tryLock(connection)) {
                connection.close();
                return Optional.empty();
            }
            return Optional.of(() -> release(connection));
        }
        catch (SQLException failure) {
            throw new IllegalStateException("the ledger's database cannot be reached", failure);
        }
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /// A pooled connection goes back to the pool alive, so the lock must be given back by name.
    private static void release(Connection connection) {
        try (connection) {
            if (isPostgres(connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
                }
            }
        }
        catch (SQLException failure) {
            throw new IllegalStateException("the ledger's lock cannot be given back", failure);
        }
    }
}
