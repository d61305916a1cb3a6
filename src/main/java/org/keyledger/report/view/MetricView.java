package org.keyledger.report.view;

import org.keyledger.report.MetricLine;
import org.keyledger.report.words.Words;

/// One line of the before/after table.
///
/// @param before    `–` in the first period
/// @param direction `better`, `worse`, `same` or `none`
/// @param cohort    the two figures on the accounts read both times, where they differ from what the line shows
public record MetricView(String title, String before, String now, String change, String direction, String target,
        String coverage, String cohort) {

    public static MetricView of(MetricLine metric, Words words) {
        return new MetricView(metric.title(),
                metric.before().map(MetricLine.Figure::text).orElse(words.text("figure.blank")),
                metric.now().text(), metric.change(), direction(metric.direction()),
                metric.target().isEmpty() ? words.text("figure.blank") : metric.target(), metric.coverage(),
                cohort(metric));
    }

    private static String direction(MetricLine.Direction direction) {
        return switch (direction) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case SAME -> "same";
            case NOT_COMPARABLE -> "none";
        };
    }

    private static String cohort(MetricLine metric) {
        if (metric.cohortBefore().isEmpty() || metric.cohortNow().isEmpty()) {
            return "";
        }
        String before = metric.cohortBefore().get().text();
        String now = metric.cohortNow().get().text();
        boolean same = now.equals(metric.now().text())
                && metric.before().map(figure -> figure.text().equals(before)).orElse(true);
        return same ? "" : before + " → " + now;
    }
}
