package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowIdsTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final int LAST_SEQ = (1 << 24) - 1;

    @Test
    void sortKeysByMonthThenAccountThenPlace() {
        List<Long> ids = new ArrayList<>();
        for (YearMonth month : List.of(OCTOBER.minusMonths(1), OCTOBER, OCTOBER.plusMonths(1))) {
            for (int account : List.of(0, 1, RowIds.LAST_ACCOUNT)) {
                for (int seq : List.of(0, 1, LAST_SEQ)) {
                    ids.add(RowIds.key(month, account, seq));
                }
            }
        }

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void sortFindingsByMonthThenSeverityThenAccountThenPlace() {
        List<Long> ids = new ArrayList<>();
        for (YearMonth month : List.of(OCTOBER.minusMonths(1), OCTOBER)) {
            for (int rank : Columns.RANKS) {
                for (int account : List.of(0, 1, RowIds.LAST_ACCOUNT)) {
                    for (int seq : List.of(0, LAST_SEQ)) {
                        ids.add(RowIds.finding(month, rank, account, seq));
                    }
                }
            }
        }

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void leaveNoMonthInsideTheRangeOfAnother() {
        RowIds.Range october = RowIds.keys(OCTOBER, 0, RowIds.LAST_ACCOUNT);

        assertThat(RowIds.key(OCTOBER.minusMonths(1), RowIds.LAST_ACCOUNT, LAST_SEQ)).isEqualTo(october.first() - 1);
        assertThat(RowIds.key(OCTOBER.plusMonths(1), 0, 0)).isEqualTo(october.last() + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 4_711, RowIds.LAST_ACCOUNT })
    void tellTheAccountTheyWereMadeOf(int account) {
        assertThat(RowIds.accountOf(RowIds.key(OCTOBER, account, LAST_SEQ))).isEqualTo(account);
        assertThat(RowIds.accountOf(RowIds.finding(OCTOBER, Columns.NO_SEVERITY, account, LAST_SEQ)))
                .isEqualTo(account);
    }

    @Test
    void refuseWhatWouldSpillIntoTheNextPart() {
        assertThatIllegalArgumentException().isThrownBy(() -> RowIds.key(OCTOBER, RowIds.LAST_ACCOUNT + 1, 0))
                .withMessage("1048576 is not within 0 to 1048575");
        assertThatIllegalArgumentException().isThrownBy(() -> RowIds.key(OCTOBER, 0, LAST_SEQ + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RowIds.key(OCTOBER, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RowIds.finding(OCTOBER, 10, 0, 0));
    }

    @Test
    void stayPositiveForAsLongAsAnyoneWillKeepALedger() {
        assertThat(RowIds.finding(YearMonth.of(4000, 1), 9, RowIds.LAST_ACCOUNT, LAST_SEQ)).isPositive();
    }
}
