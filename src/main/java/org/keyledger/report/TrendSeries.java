package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

/// A metric over time.
///
/// @param points all periods of the report's trend, oldest first
public record TrendSeries(String id, String title, MetricLine.Unit unit, List<Point> points) {

    public TrendSeries {
        points = List.copyOf(points);
    }

    /// @param value  empty where the period has no such figure
    /// @param cohort the same for the accounts that were read in every period of the trend
    public record Point(YearMonth period, OptionalDouble value, OptionalDouble cohort) {}
}
