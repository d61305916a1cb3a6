package org.keyledger.evidence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSpecTests {

    private static final YearMonth LAST = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({ "0, 40, 12, accounts", "50001, 40, 12, accounts", "12, 0, 12, users", "12, 5001, 12, users",
            "12, 40, 0, months", "12, 40, 37, months" })
    void refusesNumbersOutOfRangeAndNamesThem(int accounts, int users, int months, String named) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleSpec(accounts, users, months, 7, LAST))
                .withMessageStartingWith(named + " must be between 1 and ");
    }

    @Test
    void takesTheLimitsOfAwsThemselves() {
        assertThat(new SampleSpec(50_000, 5_000, 36, 7, LAST).months()).isEqualTo(36);
        assertThat(new SampleSpec(1, 1, 1, 7, LAST).months()).isOne();
    }

    @Test
    void needsANewestMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleSpec(12, 40, 12, 7, null))
                .withMessageContaining("newest month");
    }

    @Test
    void listsItsMonthsOldestFirst() {
        assertThat(new SampleSpec(12, 40, 3, 7, YearMonth.of(2026, 1)).periods()).containsExactly(
                YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
    }
}
