package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.keyledger.report.ShelfTrend.Point;
import org.keyledger.report.ShelfTrend.Scale;

class ShelfTrendTests {

    private static final YearMonth FIRST = YearMonth.of(2026, 5);

    private static ShelfTrend trend(Scale scale, Double... values) {
        List<Point> points = new ArrayList<>();
        for (Double value : values) {
            points.add(new Point(FIRST.plusMonths(points.size()),
                    value == null ? OptionalDouble.empty() : OptionalDouble.of(value)));
        }
        return new ShelfTrend("Score <&>", scale, points);
    }

    @Test
    void saysWhereItWentFromTheFirstFigureToTheLast() {
        assertThat(trend(Scale.POINTS, null, 63.0, 60.0, 66.0, null).words())
                .isEqualTo("63 in June 2026, 66 in August 2026: up (of 100)");
        assertThat(trend(Scale.SHARE, 0.615, 0.494).words())
                .isEqualTo("61.5 % in May 2026, 49.4 % in June 2026: down (of 100 %)");
    }

    @Test
    void callsNoChangeWhatNobodyCanSee() {
        assertThat(trend(Scale.SHARE, 0.61500, 0.61499).words())
                .isEqualTo("61.5 % in May 2026, 61.5 % in June 2026: no change (of 100 %)");
    }

    @Test
    void roundsASoSmallShareUp() {
        assertThat(trend(Scale.SHARE, 0.0001, 0.5).words()).startsWith("0.1 %");
    }

    @Test
    void isATrendFromTwoFiguresOn() {
        assertThat(trend(Scale.POINTS, 63.0, null).isTrend()).isFalse();
        assertThat(trend(Scale.POINTS, 63.0, null, 1.0).isTrend()).isTrue();
    }

    @Test
    void interruptsTheLineWhereAMonthHasNoFigure() {
        assertThat(trend(Scale.POINTS, 0.0, 50.0, null, 100.0, 100.0).svg("p"))
                .contains("d=\"M4.0 44.0h0L62.0 24.0M178.0 "
                        + "4.0h0L236.0 4.0\"")
                .contains("cx=\"236.0\" cy=\"4.0\"");
    }

    @Test
    void escapesItsTitle() {
        assertThat(trend(Scale.POINTS, 1.0, 2.0).svg("p")).contains(">Score &lt;&amp;&gt; over 2 months</title>");
    }
}
