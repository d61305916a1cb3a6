package org.keyledger.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads what Spring Batch remembers of runs, in its own tables: its repository reads one run after another, and with each
/// all partitions of its steps.
public final class RunTables {

    /// The partitions of a step are named STEP:partition; what they counted is added up in the step itself.
    private static final String PARTITION = ":";

    private final JdbcTemplate jdbc;

    RunTables(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /// A run as Batch knows it.
    ///
    /// @param started local time of the machine that ran it, as Batch keeps it
    /// @param status  Batch's, such as `COMPLETED`
    /// @param message of the exit; empty, or a stack trace
    public record Run(long id, String job, YearMonth period, LocalDateTime started, Optional<LocalDateTime> ended,
            String status, String message) {}

    /// @param skipped rows that were left out
    public record Step(String name, Optional<LocalDateTime> started, Optional<LocalDateTime> ended, String status,
            long read, long written, long skipped, String message) {

        public boolean isPartition() {
            return name.contains(PARTITION);
        }

        /// Without the partition.
        public String plainName() {
            return isPartition() ? name.substring(0, name.indexOf(PARTITION)) : name;
        }
    }

    /// Newest first.
    ///
    /// @throws IllegalStateException when the tables are older than this release, which reading does not bring up to date
    public List<Run> latest(int limit) {
        requireTables();
        return jdbc.query("SELECT e.job_execution_id, i.job_name, p.parameter_value,"
                + " COALESCE(e.start_time, e.create_time) AS began, e.end_time, e.status, e.exit_message FROM batch_job_execution e"
                + " JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id"
                + " JOIN batch_job_execution_params p ON p.job_execution_id = e.job_execution_id"
                + " AND p.parameter_name = 'period' ORDER BY e.job_execution_id DESC LIMIT ?", (row, _) -> run(row),
                limit);
    }

    private void requireTables() {
        try {
            jdbc.queryForList("SELECT 1 FROM receipt WHERE 1 = 0");
            jdbc.queryForList("SELECT 1 FROM batch_job_execution WHERE 1 = 0");
        }
        catch (BadSqlGrammarException missing) {
            throw new IllegalStateException("the ledger's tables are of an earlier release. The next run brings them up"
                    + " to date; this command leaves them as they are", missing);
        }
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(row.getLong("job_execution_id"), row.getString("job_name"),
                YearMonth.parse(row.getString("parameter_value")),
                row.getObject("began", LocalDateTime.class), time(row, "end_time"),
                row.getString("status"), text(row, "exit_message"));
    }

    /// The steps of runs in their order, and of partitions only those that failed with a message.
    public Map<Long, List<Step>> steps(Collection<Long> runs) {
        Map<Long, List<Step>> steps = new LinkedHashMap<>();
        if (runs.isEmpty()) {
            return steps;
        }
        jdbc.query("SELECT * FROM batch_step_execution WHERE job_execution_id IN ("
                + String.join(", ", Collections.nCopies(runs.size(), "?"))
                + ") AND (step_name NOT LIKE '%" + PARTITION + "%' OR status = 'FAILED' AND exit_message <> '')"
                + " ORDER BY step_execution_id",
                row -> {
                    steps.computeIfAbsent(row.getLong("job_execution_id"), _ -> new ArrayList<>())
                            .add(step(row));
                }, runs.toArray());
        return steps;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getString("step_name"), time(row, "start_time"), time(row, "end_time"),
                row.getString("status"), row.getLong("read_count"), row.getLong("write_count"),
                row.getLong("read_skip_count") + row.getLong("write_skip_count") + row.getLong("process_skip_count"),
                text(row, "exit_message"));
    }

    /// How many of a period's accounts ended how, by the outcome's name; empty where the period is not recorded.
    public Map<String, Long> outcomes(YearMonth period) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        jdbc.query("SELECT a.outcome, COUNT(*) AS accounts FROM account_record a JOIN period_run r"
                + " ON r.period = a.period AND r.recorded = TRUE WHERE a.period = ? GROUP BY a.outcome", row -> {
                    outcomes.put(row.getString("outcome"), row.getLong("accounts"));
                }, period.toString());
        return outcomes;
    }

    /// Whether a run holds the ledger now. An H2 file is held by whoever has opened it, so that whoever asks here is alone.
    public boolean isHeld() {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Boolean>) this::isHeld));
    }

    /// Looked up rather than tried, for a moment's lock would turn a run away that starts in it.
    private boolean isHeld(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return false;
        }
        Long locks = jdbc.queryForObject("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                + " AND objsubid = 1 AND CAST(classid AS BIGINT) = ? AND CAST(objid AS BIGINT) = ? AND database ="
                + " (SELECT oid FROM pg_database WHERE datname = current_database())", Long.class,
                LedgerLock.LOCK >>> Integer.SIZE, LedgerLock.LOCK & 0xFFFF_FFFFL);
        return locks != null && locks > 0;
    }

    private static Optional<LocalDateTime> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
