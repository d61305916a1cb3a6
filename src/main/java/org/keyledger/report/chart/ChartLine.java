package org.keyledger.report.chart;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.keyledger.report.MetricLine;
import org.keyledger.report.TrendSeries;
import org.keyledger.report.words.Words;

/// One line, or one layer of columns, of a chart.
///
/// @param values NaN where a month has no figure; percentages as 0 to 100
/// @param cohort the same accounts throughout; all NaN where that tells nothing new
/// @param latest the last figure as text
/// @param first  the first one
public record ChartLine(String label, MetricLine.Unit unit, double[] values, double[] cohort, String latest,
        String first) {

    static ChartLine of(String label, TrendSeries trend, List<YearMonth> months, Optional<String> tableText,
            Words words) {
        double[] values = values(trend, months, TrendSeries.Point::value);
        double[] cohort = values(trend, months, TrendSeries.Point::cohort);
        int last = last(values);
        boolean current = last == months.size() - 1;
        String figure = current && tableText.isPresent() ? tableText.get() : text(trend.unit(), values[last], words);
        String note = current ? "" : " (" + words.shortMonth(months.get(last)) + ")";
        return new ChartLine(label, trend.unit(), values, differs(values, cohort) ? cohort : blank(months.size()),
                figure + note, text(trend.unit(), values[firstOf(values)], words));
    }

    /// The position of the first figure.
    public int firstMonth() {
        return firstOf(values);
    }

    private static int firstOf(double[] values) {
        int first = 0;
        while (Double.isNaN(values[first])) {
            first++;
        }
        return first;
    }

    public int lastMonth() {
        return last(values);
    }

    /// Below zero where the last figure is less than the first.
    public int direction() {
        return Double.compare(values[lastMonth()], values[firstMonth()]);
    }

    boolean hasCohort() {
        return last(cohort) >= 0;
    }

    double latestValue() {
        return values[last(values)];
    }

    double highest() {
        double highest = 0;
        for (int i = 0; i < values.length; i++) {
            highest = Math.max(highest, Math.max(orZero(values[i]), orZero(cohort[i])));
        }
        return highest;
    }

    static int last(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && Double.isNaN(values[last])) {
            last--;
        }
        return last;
    }

    static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static double[] values(TrendSeries trend, List<YearMonth> months,
            Function<TrendSeries.Point, OptionalDouble> figure) {
        double scale = trend.unit() == MetricLine.Unit.PERCENT ? 100 : 1;
        Map<YearMonth, Double> byMonth = trend.points().stream()
                .collect(Collectors.toMap(TrendSeries.Point::period, point -> figure.apply(point).orElse(Double.NaN)));
        return months.stream().mapToDouble(month -> byMonth.getOrDefault(month, Double.NaN) * scale)
                .map(value -> Double.isFinite(value) ? value : Double.NaN).toArray();
    }

    private static boolean differs(double[] values, double[] cohort) {
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(orZero(values[i] - cohort[i])) > 1e-9) {
                return true;
            }
        }
        return false;
    }

    private static double[] blank(int size) {
        double[] blank = new double[size];
        Arrays.fill(blank, Double.NaN);
        return blank;
    }

    private static String text(MetricLine.Unit unit, double value, Words words) {
        return switch (unit) {
            case COUNT -> words.count(Math.round(value));
            case DAYS -> words.text("axis.days", words.count(Math.round(value)));
            // Less is better for every share the ledger draws, so rounding goes up and never flatters.
            case PERCENT -> words.text("figure.percent", Math.ceil(value * 10 - 1e-9) / 10);
        };
    }
}
