package org.keyledger.report.excel;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.MetricLine.Unit;

/// The number a cell holds for a figure: the one its text shows, which was rounded so that it never flatters. Excel would
/// round the exact value to the nearest and show 100.0% for 1,999 of 2,000; numerator and denominator stand beside it.
final class ShownFigure {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    private ShownFigure() {}

    static double of(Figure figure, Unit unit) {
        Matcher number = NUMBER.matcher(figure.text());
        if (!number.find()) {
            return figure.value();
        }
        int places = unit == Unit.PERCENT ? 2 : 0;
        double shown = new BigDecimal(number.group().replace(",", "")).movePointLeft(places).doubleValue();
        double furthest = unit == Unit.PERCENT ? 0.01 : 1;
        return Math.abs(shown - figure.value()) <= furthest ? shown : figure.value();
    }

    static Look look(Unit unit) {
        return switch (unit) {
            case COUNT -> Look.NUMBER;
            case PERCENT -> Look.PERCENT;
            case DAYS -> Look.DAYS;
        };
    }
}
