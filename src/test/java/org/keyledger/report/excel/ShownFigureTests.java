package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.MetricLine.Unit;

class ShownFigureTests {

    @Test
    void takesTheFigureAsItWasRounded() {
        assertThat(ShownFigure.of(new Figure(0.9995, 1999, 2000, "99.9%"), Unit.PERCENT)).isEqualTo(0.999);
        assertThat(ShownFigure.of(new Figure(211.5, 211, 1, "212 days"), Unit.DAYS)).isEqualTo(212);
        assertThat(ShownFigure.of(new Figure(1234, 1234, 1, "1,234"), Unit.COUNT)).isEqualTo(1234);
    }

    @Test
    void takesTheExactValueWhenTheTextSpeaksOfSomethingElse() {
        assertThat(ShownFigure.of(new Figure(0.5, 1, 2, "1 of 2"), Unit.PERCENT)).isEqualTo(0.5);
        assertThat(ShownFigure.of(new Figure(0.5, 1, 2, "half"), Unit.PERCENT)).isEqualTo(0.5);
    }
}
