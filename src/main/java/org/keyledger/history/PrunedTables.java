package org.keyledger.history;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is left of pruned months for those after them.
record PrunedTables(JdbcTemplate jdbc) {

    /// Oldest first.
    List<YearMonth> months() {
        return jdbc.query("SELECT period FROM pruned_period ORDER BY period",
                (row, _) -> YearMonth.parse(row.getString(1)));
    }

    /// Those that later months may still be compared with, oldest first.
    List<YearMonth> baselines() {
        return jdbc.query("SELECT period FROM pruned_period WHERE baseline = TRUE ORDER BY period",
                (row, _) -> YearMonth.parse(row.getString(1)));
    }

    /// The account's keys in the latest pruned month in which it was read.
    Optional<RowIds.Range> keysLastRead(AccountId account, YearMonth before) {
        return jdbc.query("SELECT a.period, a.account_no FROM pruned_period p JOIN account_record a"
                + " ON a.period = p.period AND a.account_id = ? AND a.outcome = 'READ' WHERE p.period < ?"
                + " ORDER BY p.period DESC LIMIT 1",
                (row, _) -> RowIds.keys(YearMonth.parse(row.getString(1)), row.getInt(2), row.getInt(2)),
                account.value(), before.toString()).stream().findFirst();
    }
}
