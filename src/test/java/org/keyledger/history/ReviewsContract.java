package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keyledger.history.LedgerFixtures.PAYMENTS;
import static org.keyledger.history.LedgerFixtures.SEARCH;
import static org.keyledger.history.LedgerFixtures.STALE;
import static org.keyledger.history.LedgerFixtures.identity;
import static org.keyledger.history.LedgerFixtures.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyledger.iam.AccountId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the ledger promises of reviews, on any database.
abstract class ReviewsContract {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private Reviews reviews;

    /// A database in which the migrations have been run.
    abstract DataSource database();

    @BeforeEach
    void emptyTheTables() {
        JdbcTemplate jdbc = new JdbcTemplate(database());
        List.of("review", "review_replaced", "period_run").forEach(table -> jdbc.update("DELETE FROM " + table));
        reviews = new Reviews(database());
    }

    @Test
    void givesReviewsBackAsTheyWereSigned() {
        ReviewRecord signed = review(PAYMENTS, "anna", SEPTEMBER, Disposition.ACCEPT_WITH_EXCEPTION);

        reviews.keep(List.of(signed), List.of());

        assertThat(upTo(SEPTEMBER)).containsExactly(signed);
        assertThat(upTo(OCTOBER)).containsExactly(signed);
        assertThat(upTo(AUGUST)).isEmpty();
    }

    @Test
    void keepsTextsOfTheGreatestLengthAndAnyScript() {
        ReviewRecord signed = new ReviewRecord(new FindingIdentity(identity(PAYMENTS, "anna"), STALE), AUGUST,
                Disposition.ROTATE, "審".repeat(ReviewRecord.LONGEST_REVIEWER),
                LocalDate.of(2026, 8, 31), "=1+1\n😀" + "x".repeat(ReviewRecord.LONGEST_COMMENT - 7), "5e".repeat(32),
                Instant.parse("2026-09-02T10:11:12.123456Z"));

        reviews.keep(List.of(signed), List.of());

        assertThat(upTo(AUGUST)).containsExactly(signed);
    }

    @Test
    void handsOutAnAccountsReviewsBeforeAPeriodOldestFirst() {
        ReviewRecord august = review(PAYMENTS, "anna", AUGUST, Disposition.ROTATE);
        ReviewRecord september = review(PAYMENTS, "anna", SEPTEMBER, Disposition.REVOKE);
        reviews.keep(List.of(september, august, review(PAYMENTS, "anna", OCTOBER, Disposition.MIGRATE),
                review(SEARCH, "anna", OCTOBER, Disposition.MIGRATE)), List.of());

        assertThat(reviews.before(OCTOBER, PAYMENTS)).containsExactly(august, september);
        assertThat(reviews.before(OCTOBER, SEARCH)).isEmpty();
        assertThat(reviews.accountsReviewedBefore(OCTOBER)).containsExactly(PAYMENTS);
        assertThat(reviews.accountsReviewedBefore(AUGUST)).isEmpty();
    }

    @Test
    void putsAsideWhatIsReplaced() {
        reviews.keep(List.of(review(PAYMENTS, "anna", AUGUST, Disposition.ROTATE),
                review(PAYMENTS, "ben", AUGUST, Disposition.ROTATE)), List.of());
        ReviewRecord now = review(PAYMENTS, "anna", AUGUST, Disposition.REVOKE);

        reviews.keep(List.of(), List.of(now));

        assertThat(upTo(AUGUST)).contains(now).hasSize(2);
        assertThat(reviews.replaced(AUGUST)).isOne();
        assertThat(reviews.replaced(SEPTEMBER)).isZero();
    }

    @Test
    void keepsNothingWhereOneOfThemCannotBeKept() {
        ReviewRecord there = review(PAYMENTS, "anna", AUGUST, Disposition.ROTATE);
        ReviewRecord replaced = review(PAYMENTS, "ben", AUGUST, Disposition.ROTATE);
        reviews.keep(List.of(there, replaced), List.of());

        assertThatThrownBy(() -> reviews.keep(
                List.of(review(PAYMENTS, "carl", AUGUST, Disposition.REVOKE),
                        review(PAYMENTS, "anna", AUGUST, Disposition.REVOKE)),
                List.of(review(PAYMENTS, "ben", AUGUST, Disposition.MIGRATE))))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(upTo(AUGUST)).containsExactlyInAnyOrder(there, replaced);
        assertThat(reviews.replaced(AUGUST)).isZero();
    }

    @Test
    void recordingAMonthAgainLeavesWhatWasSignedAlone() {
        ReviewRecord signed = review(PAYMENTS, "anna", AUGUST, Disposition.ROTATE);
        Ledger ledger = new Ledger(database());
        ledger.begin(period(AUGUST));
        reviews.keep(List.of(signed), List.of());

        ledger.begin(period(AUGUST));

        assertThat(upTo(AUGUST)).containsExactly(signed);
    }

    private List<ReviewRecord> upTo(YearMonth period) {
        List<ReviewRecord> found = new ArrayList<>();
        reviews.forEachUpTo(period, found::add);
        return found;
    }

    private static ReviewRecord review(AccountId account, String user, YearMonth period, Disposition disposition) {
        return new ReviewRecord(new FindingIdentity(identity(account, user), STALE), period, disposition,
                "eve@example.com", LocalDate.of(2026, 11, 5), "", "5e".repeat(32),
                Instant.parse("2026-11-06T07:08:09Z"));
    }
}
