package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.history.Amount;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.words.Words;
import org.keyledger.trends.Metric;

@Isolated("It changes the locale and the time zone of the process.")
class FiguresTests {

    /// Lower is better: shares of old keys.
    @ParameterizedTest
    @CsvSource({ "0, 1000, 0.0 %", "1, 1000000, 0.1 %", "1, 1000, 0.1 %", "11, 10000, 0.2 %", "1, 3, 33.4 %",
            "2, 3, 66.7 %", "1, 2, 50.0 %", "999999, 1000000, 100.0 %", "7, 7, 100.0 %", "0, 0, n/a" })
    void roundsABadShareUp(long part, long all, String shown) {
        assertThat(figure(Metric.KEYS_OVER_90_DAYS, part, all).text()).isEqualTo(shown);
    }

    /// Higher is better: accounts without keys.
    @ParameterizedTest
    @CsvSource({ "1000, 1000, 100.0 %", "999, 1000, 99.9 %", "999999, 1000000, 99.9 %", "199, 200, 99.5 %",
            "2, 3, 66.6 %", "1, 1000000, 0.0 %", "0, 5, 0.0 %", "0, 0, n/a" })
    void roundsAGoodShareDown(long part, long all, String shown) {
        assertThat(figure(Metric.ACCOUNTS_WITHOUT_KEYS, part, all).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({ "91, 2, 45.5 days", "1, 3, 0.4 days", "61, 1, 61 days", "1, 1, 1 day", "99, 100, 1 day",
            "101, 100, 1.1 days", "0, 3, 0 days", "100, 1, 100 days", "0, 0, n/a" })
    void roundsDaysUp(long days, long findings, String shown) {
        assertThat(figure(Metric.MEAN_TIME_TO_REMEDIATE, days, findings).text()).isEqualTo(shown);
    }

    @Test
    void setsTheThousandsOfCountsApart() {
        assertThat(figure(Metric.KEYS_ACTIVE, 1_234_567, 1).text()).isEqualTo("1,234,567");
    }

    @Test
    void keepsTheExactShareBesideTheText() {
        Figure figure = figure(Metric.KEYS_OVER_90_DAYS, 1, 3);

        assertThat(figure.value()).isEqualTo(1.0 / 3);
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(3);
        assertThat(figure(Metric.KEYS_OVER_90_DAYS, 0, 0).value()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({ "KEYS_OVER_90_DAYS, 500, 1000, 377, 1000, −12.3 points",
            "KEYS_OVER_90_DAYS, 5000, 10000, 3766, 10000, −12.3 points",
            "KEYS_OVER_90_DAYS, 3766, 10000, 5000, 10000, +12.4 points",
            "KEYS_OVER_90_DAYS, 1, 10000, 2, 10000, +0.1 points",
            "ACCOUNTS_WITHOUT_KEYS, 3766, 10000, 5000, 10000, +12.3 points",
            "ACCOUNTS_WITHOUT_KEYS, 5000, 10000, 3766, 10000, −12.4 points",
            "KEYS_ACTIVE, 50, 1, 48, 1, −2", "KEYS_ACTIVE, 48, 1, 50, 1, +2", "KEYS_ACTIVE, 48, 1, 48, 1, ±0",
            "MEDIAN_KEY_AGE, 100, 1, 97, 1, −3.0 days", "MEAN_TIME_TO_REMEDIATE, 100, 3, 0, 3, −33.3 days",
            "MEAN_TIME_TO_REMEDIATE, 0, 3, 100, 3, +33.4 days" })
    void roundsChangesTowardsTheWorse(Metric metric, long before, long ofBefore, long now, long ofNow, String shown) {
        assertThat(Figures.change(metric, Optional.of(figure(metric, before, ofBefore)), figure(metric, now, ofNow),
                Words.english()))
                .isEqualTo(shown);
    }

    @Test
    void isNotLedAstrayByBinaryFractions() {
        Figure before = figure(Metric.KEYS_OVER_90_DAYS, 3, 10);

        assertThat(Figures.change(Metric.KEYS_OVER_90_DAYS, Optional.of(before),
                figure(Metric.KEYS_OVER_90_DAYS, 4, 10), Words.english()))
                .as("0.4 - 0.3 is 0.10000000000000003 to a computer")
                .isEqualTo("+10.0 points");
    }

    @Test
    void saysNothingOfAChangeWhereEitherSideIsMissing() {
        Figure some = figure(Metric.KEYS_OVER_90_DAYS, 1, 2);
        Figure none = figure(Metric.KEYS_OVER_90_DAYS, 0, 0);

        assertThat(Figures.change(Metric.KEYS_OVER_90_DAYS, Optional.empty(), some, Words.english())).isEqualTo("n/a");
        assertThat(Figures.change(Metric.KEYS_OVER_90_DAYS, Optional.of(none), some, Words.english())).isEqualTo("n/a");
        assertThat(Figures.change(Metric.KEYS_OVER_90_DAYS, Optional.of(some), none, Words.english())).isEqualTo("n/a");
        assertThat(Figures.direction(Metric.KEYS_OVER_90_DAYS, Optional.empty(), some))
                .isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(Figures.direction(Metric.KEYS_OVER_90_DAYS, Optional.of(none), some))
                .isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(Figures.direction(Metric.KEYS_OVER_90_DAYS, Optional.of(some), none))
                .isEqualTo(Direction.NOT_COMPARABLE);
    }

    @ParameterizedTest
    @CsvSource({ "KEYS_OVER_90_DAYS, 3, 2, BETTER", "KEYS_OVER_90_DAYS, 2, 3, WORSE", "KEYS_OVER_90_DAYS, 3, 3, SAME",
            "ACCOUNTS_WITHOUT_KEYS, 3, 2, WORSE", "ACCOUNTS_WITHOUT_KEYS, 2, 3, BETTER" })
    void knowsWhichWayIsBetter(Metric metric, long before, long now, Direction direction) {
        assertThat(Figures.direction(metric, Optional.of(figure(metric, before, 10)), figure(metric, now, 10)))
                .isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({ "KEYS_OVER_90_DAYS, 49999, ±0.0 points, SAME", "KEYS_OVER_90_DAYS, 50001, +0.1 points, WORSE",
            "ACCOUNTS_WITHOUT_KEYS, 50001, ±0.0 points, SAME", "ACCOUNTS_WITHOUT_KEYS, 49999, −0.1 points, WORSE" })
    void callsNothingBetterThatItShowsUnchanged(Metric metric, long now, String shown, Direction direction) {
        Optional<Figure> half = Optional.of(figure(metric, 50_000, 100_000));

        assertThat(Figures.change(metric, half, figure(metric, now, 100_000), Words.english())).isEqualTo(shown);
        assertThat(Figures.direction(metric, half, figure(metric, now, 100_000))).isEqualTo(direction);
    }

    @Test
    void dependsOnNoLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(figure(Metric.KEYS_OVER_90_DAYS, 1, 3).text()).isEqualTo("33.4 %");
        }
        finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void countsInWords() {
        assertThat(Figures.count(0, "key", "keys")).isEqualTo("0 keys");
        assertThat(Figures.count(1, "key", "keys")).isEqualTo("1 key");
        assertThat(Figures.count(2, "key", "keys")).isEqualTo("2 keys");
    }

    private static Figure figure(Metric metric, long numerator, long denominator) {
        return Figures.figure(metric, new Amount(numerator, denominator), Words.english());
    }
}
