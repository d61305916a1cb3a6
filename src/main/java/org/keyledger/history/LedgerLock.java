package org.keyledger.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

import javax.sql.DataSource;

/// Keeps two runs from writing one ledger. An H2 file is locked by whoever has it open; on PostgreSQL an advisory lock is
/// held for as long as the run's connection lives, so that a killed run frees it.
public final class LedgerLock {

    /// Names this lock among the advisory locks of a database: the letters of "keyledgr".
    static final long LOCK = 0x6B65796C65646772L;

    /// The connection has run nothing since it asked for the lock, so its last query began when it got it.
    private static final String HOLDER =
            "SELECT COALESCE(a.application_name, 'unknown'), COALESCE(host(a.client_addr), ''),"
                    + " CAST(FLOOR(EXTRACT(EPOCH FROM COALESCE(a.query_start, a.backend_start))) AS BIGINT)"
                    + " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted"
                    + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                    + " AND l.classid = " + (LOCK >>> 32) + " AND l.objid = " + (LOCK & 0xFFFFFFFFL)
                    + " AND l.objsubid = 1";

    private final DataSource database;

    LedgerLock(DataSource database) {
        this.database = database;
    }

    /// A lock that is held until closed.
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /// @param name    as the connection that has the lock calls itself
    /// @param address where it comes from; empty for a connection on the server itself
    public record Holder(String name, String address, Instant since) {}

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

    /// Who holds the lock now, on PostgreSQL; empty where nobody does, or where there is no such lock. It is what the database
    /// knows of a living connection, so it is never of a process that is gone.
    public Optional<Holder> holder() {
        try (Connection connection = database.getConnection()) {
            if (!isPostgres(connection)) {
                return Optional.empty();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(HOLDER)) {
                return result.next() ? Optional.of(new Holder(result.getString(1), result.getString(2),
                        Instant.ofEpochSecond(result.getLong(3)))) : Optional.empty();
            }
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
