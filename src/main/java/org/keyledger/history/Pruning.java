package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes old months out of the ledger, each in a transaction of its own, oldest first, so that a prune that broke off is
/// finished by the next.
///
/// What later months stand on stays, so that they come out as if nothing had been pruned:
///
/// - closed findings, which tell that one that comes back was there before, and how often;
/// - sign-offs, which are carried for as long as their findings stay open, and receipts of deliveries;
/// - of each account that was not read since, what its last report told of keys that were inactive or whose creator was
///   known, and until when exceptions were advised;
/// - of the month that "before" means in before and after, the counts of its accounts and the states of its exceptions.
public final class Pruning {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PrunedTables pruned;

    Pruning(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.pruned = new PrunedTables(jdbc);
    }

    /// What goes of a month.
    ///
    /// @param runs as Batch remembers them
    public record Rows(YearMonth period, long accounts, long keys, long findings, long runs) {}

    /// Months before the given one that have not been pruned, oldest first: those in the ledger, finished or not, and those
    /// that only Batch remembers.
    public List<YearMonth> before(YearMonth kept) {
        Set<YearMonth> months = new TreeSet<>();
        months.addAll(months("SELECT period FROM period_run"));
        months.addAll(months("SELECT DISTINCT parameter_value FROM batch_job_execution_params"
                + " WHERE parameter_name = 'period'"));
        months.removeAll(pruned.months());
        return months.stream().filter(month -> month.isBefore(kept)).toList();
    }

    private List<YearMonth> months(String sql) {
        return jdbc.query(sql, (row, _) -> YearMonth.parse(row.getString(1)));
    }

    public Rows rowsOf(YearMonth period) {
        RowIds.Range keys = RowIds.keys(period, 0, RowIds.LAST_ACCOUNT);
        long findings = 0;
        for (int rank : Columns.RANKS) {
            RowIds.Range ids = RowIds.findings(period, rank, 0, RowIds.LAST_ACCOUNT);
            findings += count("SELECT COUNT(*) FROM finding WHERE id BETWEEN ? AND ?", ids.first(), ids.last());
        }
        return new Rows(period, count("SELECT COUNT(*) FROM account_record WHERE period = ?", period.toString()),
                count("SELECT COUNT(*) FROM key_record WHERE id BETWEEN ? AND ?", keys.first(), keys.last()), findings,
                count("SELECT COUNT(*) FROM batch_job_execution_params WHERE parameter_name = 'period'"
                        + " AND parameter_value = ?", period.toString()));
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    /// The first month that the ledger ever held complete, as far as it knows: what reports compare with unless told
    /// otherwise.
    public Optional<YearMonth> first() {
        return pruned.baselines().stream().findFirst().or(
                () -> months("SELECT period FROM period_run WHERE recorded = TRUE ORDER BY period").stream()
                        .findFirst());
    }

    /// Prunes all months before the one given, and strips those pruned before of what has become needless.
    ///
    /// @param oldestKept a complete month
    /// @param baseline   that reports compare with besides the first month
    public void prune(YearMonth oldestKept, Optional<YearMonth> baseline, Instant now) {
        Set<YearMonth> baselines = new HashSet<>();
        first().ifPresent(baselines::add);
        baseline.ifPresent(baselines::add);
        List<YearMonth> fresh = before(oldestKept);
        List<YearMonth> all = new ArrayList<>(pruned.months());
        all.addAll(fresh);
        all.sort(null);
        TreeMap<YearMonth, List<LastRead>> lastRead = lastRead(oldestKept, all.reversed());
        for (YearMonth month : all) {
            transaction.executeWithoutResult(_ -> {
                boolean isBaseline = baselines.contains(month) && wasComplete(month);
                new PrunedRows(jdbc, month).strip(lastRead.get(month), isBaseline);
                keep(month, isBaseline, now);
            });
        }
    }

    private boolean wasComplete(YearMonth month) {
        return count("SELECT COUNT(*) FROM period_run WHERE recorded = TRUE AND period = ?", month.toString())
                + count("SELECT COUNT(*) FROM pruned_period WHERE baseline = TRUE AND period = ?",
                        month.toString()) > 0;
    }

    /// The row of the month itself goes, so that it is neither complete nor begun for anyone.
    private void keep(YearMonth month, boolean isBaseline, Instant now) {
        jdbc.update("DELETE FROM period_run WHERE period = ?", month.toString());
        if (jdbc.update("UPDATE pruned_period SET baseline = ? WHERE period = ?", isBaseline, month.toString()) == 0) {
            jdbc.update("INSERT INTO pruned_period (period, pruned_at, baseline) VALUES (?, ?, ?)", month.toString(),
                    Columns.at(now), isBaseline);
        }
    }

    /// An account in the last month that read it.
    record LastRead(String account, int number) {}

    /// Which accounts were read in which pruned month and in none after it up to and with the oldest that is kept: whichever
    /// kept month is worked through, it looks for what its account's last report told.
    private TreeMap<YearMonth, List<LastRead>> lastRead(YearMonth oldestKept, List<YearMonth> latestFirst) {
        Set<String> seen = new HashSet<>();
        read(oldestKept).forEach(account -> seen.add(account.account()));
        TreeMap<YearMonth, List<LastRead>> lastRead = new TreeMap<>();
        for (YearMonth month : latestFirst) {
            List<LastRead> last = wasRecorded(month)
                    ? read(month).stream().filter(account -> seen.add(account.account())).toList()
                    : List.of();
            lastRead.put(month, last);
        }
        return lastRead;
    }

    /// One that never came to its end is nobody's past.
    private boolean wasRecorded(YearMonth month) {
        return pruned.months().contains(month) || wasComplete(month);
    }

    private List<LastRead> read(YearMonth month) {
        return jdbc.query("SELECT account_id, account_no FROM account_record WHERE period = ? AND outcome = 'READ'"
                + " ORDER BY account_no", (row, _) -> new LastRead(row.getString(1), row.getInt(2)),
                month.toString());
    }
}
