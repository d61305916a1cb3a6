package org.keyledger.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.keyledger.history.Amount;
import org.keyledger.history.LedgerReader;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.words.Words;
import org.keyledger.trends.KeyScore;
import org.keyledger.trends.Measurement;
import org.keyledger.trends.Metric;
import org.keyledger.trends.Metrics;

/// The before/after table and the trends.
final class MetricLines {

    private final LedgerReader ledger;
    private final Metrics metrics;

    MetricLines(LedgerReader ledger) {
        this.ledger = ledger;
        this.metrics = new Metrics(ledger);
    }

    List<MetricLine> compare(YearMonth period, Optional<YearMonth> baseline, String coverage) {
        Map<Metric, Amount> now = metrics.total(period);
        Optional<Map<Metric, Amount>> before = baseline.map(metrics::total);
        Optional<List<YearMonth>> both = baseline.map(then -> List.of(then, period));
        Optional<Map<Metric, Amount>> cohortBefore = both.map(months -> metrics.cohort(months.getFirst(), months));
        Optional<Map<Metric, Amount>> cohortNow = both.map(months -> metrics.cohort(period, months));
        Words words = Words.english();
        List<MetricLine> lines = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            Figure figure = Figures.figure(metric, now.get(metric), words);
            Optional<Figure> then = cohortBefore.map(amounts -> Figures.figure(metric, amounts.get(metric), words));
            Optional<Figure> later = cohortNow.map(amounts -> Figures.figure(metric, amounts.get(metric), words));
            lines.add(new MetricLine(metric.id(), metric.title(), unit(metric), metric.headline(),
                    before.map(amounts -> Figures.figure(metric, amounts.get(metric), words)), figure, then, later,
                    Figures.change(metric, then, later.orElse(figure), words),
                    Figures.direction(metric, then, later.orElse(figure)), metric.target(), coverage,
                    metric.definition()));
        }
        return lines;
    }

    /// @param periods oldest first
    List<TrendSeries> trends(List<YearMonth> periods) {
        List<Map<String, Amount>> published = periods.stream().map(ledger::published).toList();
        List<Map<Metric, Amount>> cohort = periods.stream().map(period -> metrics.cohort(period, periods)).toList();
        List<TrendSeries> series = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            List<TrendSeries.Point> points = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) {
                points.add(new TrendSeries.Point(periods.get(i), value(published.get(i).get(metric.id())),
                        value(cohort.get(i).get(metric))));
            }
            series.add(new TrendSeries(metric.id(), metric.title(), unit(metric), points));
        }
        List<TrendSeries.Point> scores = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            scores.add(new TrendSeries.Point(periods.get(i), value(published.get(i).get(Measurement.SCORE)),
                    score(periods.get(i), periods)));
        }
        series.add(new TrendSeries(Measurement.SCORE, "Score", MetricLine.Unit.COUNT, scores));
        return series;
    }

    private OptionalDouble score(YearMonth period, List<YearMonth> readIn) {
        OptionalInt score = KeyScore.of(ledger.sums(period, readIn)).value();
        return score.isPresent() ? OptionalDouble.of(score.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalDouble value(Amount amount) {
        return amount == null || amount.denominator() == 0 ? OptionalDouble.empty()
                : OptionalDouble.of((double) amount.numerator() / amount.denominator());
    }

    private static MetricLine.Unit unit(Metric metric) {
        return switch (metric.unit()) {
            case COUNT -> MetricLine.Unit.COUNT;
            case PERCENT -> MetricLine.Unit.PERCENT;
            case DAYS -> MetricLine.Unit.DAYS;
        };
    }
}
