package org.keyledger.report;

import java.util.Optional;

/// One line of the before/after table.
///
/// @param before       in the baseline period, all accounts read then
/// @param now          in this period, all accounts read now
/// @param cohortBefore in the baseline period, accounts read both then and now only
/// @param cohortNow    in this period, accounts read both then and now only
/// @param change       such as `−12.3 points`, on the cohort where there is one
/// @param target       such as `0`, or empty where there is no target
/// @param coverage     such as `10 of 12 accounts`
public record MetricLine(String id, String title, Unit unit, boolean headline, Optional<Figure> before, Figure now,
        Optional<Figure> cohortBefore, Optional<Figure> cohortNow, String change, Direction direction, String target,
        String coverage, String definition) {

    public enum Unit {
        COUNT, PERCENT, DAYS
    }

    /// Whether the change is good news.
    public enum Direction {
        BETTER, WORSE, SAME, NOT_COMPARABLE
    }

    /// @param value       a count, days, or for percentages a share of 0 to 1; NaN when the denominator is zero
    /// @param denominator 1 for counts
    /// @param text        as shown, rounded so that it never flatters
    public record Figure(double value, long numerator, long denominator, String text) {}
}
