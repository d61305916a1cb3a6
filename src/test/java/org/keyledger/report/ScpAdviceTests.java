package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.assess.AccountBuilder.account;
import static org.keyledger.report.Principals.byTag;
import static org.keyledger.report.Principals.machine;
import static org.keyledger.report.Principals.person;
import static org.keyledger.report.Principals.phase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.keyledger.trends.LedgerOfMonths;

class ScpAdviceTests {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);
    private static final String PAYMENTS = "111122223333";
    private static final String SEARCH = "444455556666";
    private static final String GONE = "222233334444";

    private final LedgerOfMonths ledger = new LedgerOfMonths();

    @Test
    void aMonthRecordedWithoutAdviceHasNone() {
        ledger.month(OCTOBER, account(PAYMENTS).read());

        assertThat(advice(OCTOBER)).isEqualTo(ScpReadiness.NONE);
        assertThat(ScpReadiness.NONE.advised()).isFalse();
    }

    @Test
    void adviceIsComparedOnlyWithAdvice() {
        ledger.month(SEPTEMBER, account(PAYMENTS).read()).concerning(PAYMENTS, machine("svc").until(LATER).at(0))
                .month(OCTOBER, account(PAYMENTS).read())
                .advising(OCTOBER, List.of(phase("Test", "Test")), List.of(byTag("Test")));

        ScpReadiness advice = advice(OCTOBER);

        assertThat(advice.diff().since()).isEmpty();
        assertThat(advice.diff().sentence()).isEqualTo("There is no advice of an earlier month to compare with.");
        assertThat(advice.changes().count()).isZero();
        assertThat(rows(advice.exceptions())).extracting(ScpExceptionLine::change).containsExactly("First advice");
    }

    @Test
    void principalsOfBothMonthsAreReadSideBySide() {
        twoMonths();

        ScpReadiness advice = advice(OCTOBER);

        assertThat(rows(advice.exceptions())).extracting(ScpExceptionLine::accountId, ScpExceptionLine::user,
                ScpExceptionLine::phase, ScpExceptionLine::granted, ScpExceptionLine::change)
                .containsExactly(tuple(PAYMENTS, "kept", "Test", "Yes", "Kept"),
                        tuple(PAYMENTS, "new", "Test", "No", "New"), tuple(SEARCH, "late", "Prod", "No", "Expired"));
        assertThat(rows(advice.changes())).extracting(ScpChangeLine::accountId, ScpChangeLine::user,
                ScpChangeLine::change, ScpChangeLine::before, ScpChangeLine::expires)
                .containsExactly(tuple(PAYMENTS, "new", "New", Optional.empty(), Optional.of(LATER)),
                        tuple(PAYMENTS, "dropped", "Dropped", Optional.of(LATER), Optional.empty()),
                        tuple(GONE, "batch", "Dropped", Optional.of(LATER), Optional.empty()),
                        tuple(SEARCH, "late", "Expired", Optional.of(LocalDate.of(2026, 10, 30)),
                                Optional.of(LocalDate.of(2026, 10, 30))));
        assertThat(advice.diff()).isEqualTo(new ExceptionDiff(Optional.of(SEPTEMBER), 4, 1, 0, 1, 1, 2, 0, 0,
                "Since September 2026: 1 exception is new, 0 renewed, 1 kept, 1 expired, 2 dropped."));
    }

    @Test
    void whoeverHasAKeyInUseComesFirstAmongThoseWhoLoseAccess() {
        twoMonths();

        assertThat(rows(advice(OCTOBER).losses())).extracting(ScpLossLine::accountId, ScpLossLine::user,
                ScpLossLine::inUse, ScpLossLine::access, ScpLossLine::instead)
                .containsExactly(tuple(SEARCH, "jane", "Yes", "Lost", "Lambda execution role"),
                        tuple(PAYMENTS, "idle", "No", "Lost", "Nothing: its keys are to be deleted"));
    }

    @Test
    void asManyAreCountedAsAreListed() {
        twoMonths();

        ScpReadiness advice = advice(OCTOBER);

        for (Rows<?> rows : List.of(advice.exceptions(), advice.losses(), advice.changes())) {
            assertThat(rows.count()).isPositive();
            assertThat(rows(rows)).hasSize((int) rows.count()).isEqualTo(rows(rows));
        }
        assertThat(advice.totals()).isEqualTo(new ScpTotals(5, 4, 3, 2, 1, 2, 0, 1));
    }

    @Test
    void anExceptionSaysWithWhichCommandItIsGranted() {
        twoMonths();

        assertThat(rows(advice(OCTOBER).exceptions()).getFirst().command())
                .isEqualTo("aws iam tag-user --user-name='kept' --tags 'Key=keyledger-exception,Value=approved'");
    }

    @Test
    void exceptionsOfAnAccountThatCouldNotBeReadAreNotDropped() {
        ledger.concerning(PAYMENTS, machine("svc").until(LATER).at(0)).month(SEPTEMBER, account(PAYMENTS).read())
                .advising(SEPTEMBER, List.of(phase("Test", "Test")), List.of(byTag("Test")))
                .concerning(PAYMENTS).month(OCTOBER, account(PAYMENTS).failed())
                .advising(OCTOBER, List.of(phase("Test", "Test")), List.of(byTag("Test")));

        assertThat(advice(OCTOBER).diff()).extracting(ExceptionDiff::dropped, ExceptionDiff::notRead)
                .containsExactly(0L, 1L);
        assertThat(advice(OCTOBER).diff().sentence()).endsWith(
                "0 dropped; 1 cannot be compared, since accounts were not read whole both times.");
    }

    private void twoMonths() {
        ledger.concerning(PAYMENTS, machine("kept").until(LATER).granted().at(0),
                machine("dropped").until(LATER).at(1))
                .concerning(SEARCH, machine("late").until(LocalDate.of(2026, 10, 30)).in(SEARCH, 0))
                .concerning(GONE, machine("batch").until(LATER).in(GONE, 0))
                .month(SEPTEMBER, account(PAYMENTS).in("Test").read(), account(SEARCH).in("Prod").read(),
                        account(GONE).in("Prod").read())
                .advising(SEPTEMBER, List.of(phase("Test", "Test")), List.of(byTag("Test")))
                .concerning(PAYMENTS, machine("kept").until(LATER).granted().at(0),
                        machine("idle").notInUse().at(1), machine("new").until(LATER).at(2))
                .concerning(SEARCH, machine("late").until(LocalDate.of(2026, 10, 30)).in(SEARCH, 0),
                        person("jane").in(SEARCH, 1))
                .month(OCTOBER, account(PAYMENTS).in("Test").read(), account(SEARCH).in("Prod").read()).advising(
                        OCTOBER, List.of(phase("Test", "Test"), phase("Prod", "Prod")),
                        List.of(byTag("Test", "Prod")));
    }

    private ScpReadiness advice(YearMonth month) {
        return ScpAdvice.of(ledger.reader(), ledger.reader().period(month).orElseThrow());
    }

    private static <T> List<T> rows(Rows<T> rows) {
        List<T> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }
}
