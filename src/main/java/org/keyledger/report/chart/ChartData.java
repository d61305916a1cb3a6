package org.keyledger.report.chart;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.keyledger.report.AuditReport;
import org.keyledger.report.TrendSeries;
import org.keyledger.report.words.Words;

/// The figures that charts may draw, by the id a template names.
///
/// @param months without gaps, from the first period of the trend to the last; a month without a run is among them
/// @param texts  how the before/after table words a metric's present figure, so that chart and table cannot disagree
public record ChartData(List<YearMonth> months, Map<String, TrendSeries> series, Map<String, String> texts,
        Words words) {

    public ChartData {
        months = List.copyOf(months);
        series = Map.copyOf(series);
        texts = Map.copyOf(texts);
    }

    public static ChartData of(AuditReport report, Words words) {
        Map<String, TrendSeries> series = new HashMap<>();
        report.trends().forEach(trend -> series.put(trend.id(), trend));
        Map<String, String> texts = new HashMap<>();
        report.metrics().forEach(metric -> texts.put(metric.id(), metric.now().text()));
        return new ChartData(months(report), series, texts, words);
    }

    /// Ids of the series that have at least one figure to draw.
    public Set<String> drawable() {
        Set<String> ids = new TreeSet<>();
        series.values().stream().filter(ChartData::hasFigures).forEach(trend -> ids.add(trend.id()));
        return ids;
    }

    /// Whether the trend spans a month for which no series has a figure.
    public boolean hasGaps() {
        Set<YearMonth> told = new TreeSet<>();
        series.values().stream().flatMap(trend -> trend.points().stream()).filter(ChartData::isFigure)
                .forEach(point -> told.add(point.period()));
        return !told.isEmpty() && !told.containsAll(months);
    }

    /// @param label as a template has it: a text, or `#{…}` for a message
    public Optional<ChartLine> line(String id, String label) {
        return Optional.ofNullable(series.get(id)).filter(ChartData::hasFigures)
                .map(trend -> ChartLine.of(words.insertedInto(label, text -> text), trend, months,
                        Optional.ofNullable(texts.get(id)), words));
    }

    private static List<YearMonth> months(AuditReport report) {
        Stream<YearMonth> periods = report.trends().stream().flatMap(trend -> trend.points().stream())
                .map(TrendSeries.Point::period);
        TreeSet<YearMonth> run = new TreeSet<>(periods.toList());
        run.add(report.heading().period());
        return Stream.iterate(run.first(), month -> !month.isAfter(run.last()), month -> month.plusMonths(1)).toList();
    }

    private static boolean hasFigures(TrendSeries trend) {
        return trend.points().stream().anyMatch(ChartData::isFigure);
    }

    private static boolean isFigure(TrendSeries.Point point) {
        return point.value().isPresent() && Double.isFinite(point.value().getAsDouble());
    }
}
