package org.keyledger.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.keyledger.iam.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What reviewers signed, over all periods.
public final class Reviews {

    private static final int BATCH = 1_000;
    private static final String SAME_FINDING_AND_PERIOD = " WHERE account_id = ? AND user_name = ? AND key_created = ?"
            + " AND ordinal = ? AND control = ? AND period = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public Reviews(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /// All reviews of the given period and of those before, in no order.
    public void forEachUpTo(YearMonth period, Consumer<ReviewRecord> consumer) {
        jdbc.query("SELECT * FROM review WHERE period <= ?", row -> {
            consumer.accept(review(row));
        }, period.toString());
    }

    /// The accounts that have a finding which was reviewed before the given period.
    public Set<AccountId> accountsReviewedBefore(YearMonth period) {
        return new HashSet<>(jdbc.query("SELECT DISTINCT account_id FROM review WHERE period < ?",
                (row, _) -> new AccountId(row.getString(1)), period.toString()));
    }

    /// An account's reviews before the given period, oldest first.
    public List<ReviewRecord> before(YearMonth period, AccountId account) {
        return jdbc.query("SELECT * FROM review WHERE account_id = ? AND period < ? ORDER BY period",
                (row, _) -> review(row), account.value(), period.toString());
    }

    /// Keeps reviews: all of them, or none when one cannot be kept.
    ///
    /// @param fresh    of findings that have none of their period yet
    /// @param replacing what takes the place of the review that there is; that one is put aside, not forgotten
    public void keep(List<ReviewRecord> fresh, List<ReviewRecord> replacing) {
        transaction.executeWithoutResult(_ -> {
            replacing.forEach(this::putAside);
            insert(replacing);
            insert(fresh);
        });
    }

    /// How many answers others took the place of.
    public long replaced(YearMonth period) {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM review_replaced WHERE period = ?", Long.class,
                period.toString());
        return count == null ? 0 : count;
    }

    private void putAside(ReviewRecord by) {
        Object[] key = { by.finding().key().account().value(), by.finding().key().user(),
                by.finding().key().created(), by.finding().key().ordinal(), by.finding().control(),
                by.period().toString() };
        jdbc.query("SELECT * FROM review" + SAME_FINDING_AND_PERIOD, (row, _) -> review(row), key)
                .forEach(old -> jdbc.update(
                        "INSERT INTO review_replaced VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row -> {
                            bind(row, old);
                            row.setString(13, by.fileSha256());
                            row.setObject(14, Columns.at(by.importedAt()));
                        }));
        jdbc.update("DELETE FROM review" + SAME_FINDING_AND_PERIOD, key);
    }

    private void insert(List<ReviewRecord> reviews) {
        if (!reviews.isEmpty()) {
            jdbc.batchUpdate("INSERT INTO review VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", reviews, BATCH,
                    Reviews::bind);
        }
    }

    private static void bind(PreparedStatement row, ReviewRecord review) throws SQLException {
        row.setString(1, review.finding().key().account().value());
        row.setString(2, review.finding().key().user());
        row.setString(3, review.finding().key().created());
        row.setInt(4, review.finding().key().ordinal());
        row.setString(5, review.finding().control());
        row.setString(6, review.period().toString());
        row.setString(7, review.disposition().name());
        row.setString(8, review.reviewer());
        row.setObject(9, review.reviewedOn());
        row.setString(10, review.comment());
        row.setString(11, review.fileSha256());
        row.setObject(12, Columns.at(review.importedAt()));
    }

    private static ReviewRecord review(ResultSet row) throws SQLException {
        Instant imported = Columns.instant(row, "imported_at");
        return new ReviewRecord(new FindingIdentity(LedgerRows.identity(row), row.getString("control")),
                YearMonth.parse(row.getString("period")), Disposition.valueOf(row.getString("disposition")),
                row.getString("reviewer"), row.getObject("reviewed_on", LocalDate.class),
                row.getString("comment_text"), row.getString("file_sha256"), imported);
    }
}
