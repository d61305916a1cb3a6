package org.keyledger.history;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/// The ledger's memory of the folders of finished periods, which may lie on another disk.
public final class Seals {

    private final JdbcTemplate jdbc;

    Seals(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /// Keeps a period's in place of the one before.
    public void keep(SealRecord seal) {
        int updated = jdbc.update("UPDATE seal SET manifest = ?, metrics = ? WHERE period = ?", seal.manifest(),
                seal.metrics(), seal.period().toString());
        if (updated == 0) {
            jdbc.update("INSERT INTO seal (manifest, metrics, period) VALUES (?, ?, ?)", seal.manifest(),
                    seal.metrics(), seal.period().toString());
        }
    }

    public Optional<SealRecord> find(YearMonth period) {
        return jdbc.query("SELECT * FROM seal WHERE period = ?", (row, _) -> new SealRecord(period,
                row.getString("manifest"), row.getString("metrics")), period.toString()).stream().findFirst();
    }

    /// Oldest first.
    public List<YearMonth> periods() {
        return jdbc.query("SELECT period FROM seal ORDER BY period", (row, _) -> YearMonth.parse(row.getString(1)));
    }
}
