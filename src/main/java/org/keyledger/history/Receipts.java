package org.keyledger.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.keyledger.history.ReceiptRecord.State;
import org.springframework.jdbc.core.JdbcTemplate;

/// The ledger's receipts of deliveries. Each is committed at once: what is kept before something is sent has to be there
/// after a crash. So never call this within a transaction.
public final class Receipts implements ReceiptBook {

    private final JdbcTemplate jdbc;

    Receipts(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public Optional<ReceiptRecord> find(YearMonth period, String destination) {
        return jdbc.query("SELECT * FROM receipt WHERE period = ? AND destination = ?", (row, _) -> receipt(row),
                period.toString(), destination).stream().findFirst();
    }

    /// By destination.
    public List<ReceiptRecord> of(YearMonth period) {
        return jdbc.query("SELECT * FROM receipt WHERE period = ? ORDER BY destination", (row, _) -> receipt(row),
                period.toString());
    }

    @Override
    public void keep(ReceiptRecord receipt) {
        Object[] values = { receipt.state().name(), receipt.content(), Columns.at(receipt.begun()),
                Columns.at(receipt.ended()), Columns.clip(receipt.detail(), 1000), receipt.period().toString(),
                receipt.destination() };
        int updated = jdbc.update("UPDATE receipt SET state = ?, content = ?, begun = ?, ended = ?, detail = ?"
                + " WHERE period = ? AND destination = ?", values);
        if (updated == 0) {
            jdbc.update("INSERT INTO receipt (state, content, begun, ended, detail, period, destination)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)", values);
        }
    }

    @Override
    public void forget(YearMonth period, String destinations) {
        jdbc.update("DELETE FROM receipt WHERE period = ? AND SUBSTRING(destination, 1, " + destinations.length()
                + ") = ?", period.toString(), destinations);
    }

    private static ReceiptRecord receipt(ResultSet row) throws SQLException {
        return new ReceiptRecord(YearMonth.parse(row.getString("period")), row.getString("destination"),
                State.valueOf(row.getString("state")), row.getString("content"),
                Columns.optionalInstant(row, "begun").orElseThrow(), Columns.optionalInstant(row, "ended"),
                row.getString("detail"));
    }
}
