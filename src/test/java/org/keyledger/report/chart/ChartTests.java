package org.keyledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyledger.report.MetricLine.Unit;
import org.keyledger.report.TrendSeries;
import org.keyledger.report.words.Words;

class ChartTests {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @ParameterizedTest
    @CsvSource({ "COUNT, 0, 1, 1", "COUNT, 1, 1, 1", "COUNT, 4, 1, 4", "COUNT, 5, 2, 6", "COUNT, 437, 200, 600",
            "PERCENT, 0, 5, 5", "PERCENT, 3, 5, 5", "PERCENT, 62, 20, 80", "PERCENT, 99.9, 50, 100",
            "PERCENT, 100, 50, 100", "DAYS, 1000000, 500000, 1000000" })
    void axesHaveFewRoundStepsAndReachTheHighestValue(Unit unit, double highest, double step, double top) {
        ValueAxis axis = ValueAxis.reaching(unit, highest);
        assertThat(axis).isEqualTo(new ValueAxis(unit, step, top));
        assertThat(axis.ticks()).hasSizeBetween(2, 5);
        assertThat(axis.ticks().getLast()).isEqualTo(top);
    }

    @Test
    void monthsThatWereNeverRunHaveTheirPlaceButNoFigure() {
        ChartData data = new ChartData(List.of(MAY, MAY.plusMonths(1), MAY.plusMonths(2)),
                Map.of("users", series(Unit.COUNT, point(MAY, 3), point(MAY.plusMonths(2), 5))),
                Map.of(), Words.english());
        ChartLine line = data.line("users", "users").orElseThrow();
        assertThat(line.values()).containsExactly(3, Double.NaN, 5);
        assertThat(data.hasGaps()).isTrue();
    }

    @Test
    void valuesThatAreNoNumberAreGaps() {
        assertThat(line(series(Unit.PERCENT, point(MAY, 0.25), point(MAY.plusMonths(1), Double.NaN))).values())
                .containsExactly(25, Double.NaN);
    }

    @Test
    void aLineThatEndsEarlySaysWhen() {
        assertThat(line(series(Unit.COUNT, point(MAY, 1200))).latest()).isEqualTo("1,200 (May 2026)");
    }

    @Test
    void sharesAreRoundedAwayFromFlattery() {
        assertThat(line(series(Unit.PERCENT, point(MAY.plusMonths(1), 0.1231))).latest()).isEqualTo("12.4 %");
        assertThat(line(series(Unit.PERCENT, point(MAY.plusMonths(1), 0.5))).latest()).isEqualTo("50.0 %");
    }

    @Test
    void theLatestFigureIsWordedAsInTheTable() {
        ChartLine line = ChartLine.of("x", series(Unit.COUNT, point(MAY, 3)), List.of(MAY), Optional.of("three"),
                Words.english());
        assertThat(line.latest()).isEqualTo("three");
    }

    @Test
    void aCohortIsDrawnOnlyWhereItTellsMore() {
        assertThat(line(series(Unit.COUNT, point(MAY, 3), new TrendSeries.Point(MAY.plusMonths(1),
                OptionalDouble.of(9), OptionalDouble.of(5)))).hasCohort()).isTrue();
        assertThat(line(series(Unit.COUNT, point(MAY, 3), point(MAY.plusMonths(1), 9))).hasCohort()).isFalse();
    }

    @Test
    void labelsKeepTheirOrderAndTheirLine() {
        assertThat(EndLabel.spread(List.of(50.0, 51.0, 10.0), 0, 100)).satisfiesExactly(
                height -> assertThat(height).isEqualTo(50), height -> assertThat(height).isEqualTo(59.5, within(0.01)),
                height -> assertThat(height).isEqualTo(10));
        assertThat(EndLabel.spread(List.of(100.0, 100.0), 0, 100)).containsExactly(90.5, 100.0);
        assertThat(EndLabel.spread(List.of(0.0, 0.0), 0, 100)).containsExactly(0.0, 9.5);
    }

    @Test
    void aFirstMonthStandsAtTheRightOfAnAxisWithRoomForAPast() {
        PlotArea area = new PlotArea(0, 0, 60, 100, 1, new ValueAxis(Unit.COUNT, 1, 4));
        assertThat(area.center(0)).isEqualTo(55);
        assertThat(area.height(1)).isEqualTo(25);
    }

    private static ChartLine line(TrendSeries series) {
        return ChartLine.of("x", series, List.of(MAY, MAY.plusMonths(1)), Optional.empty(), Words.english());
    }

    private static TrendSeries series(Unit unit, TrendSeries.Point... points) {
        return new TrendSeries("users", "Users", unit, List.of(points));
    }

    private static TrendSeries.Point point(YearMonth month, double value) {
        return new TrendSeries.Point(month, OptionalDouble.of(value), OptionalDouble.of(value));
    }
}
