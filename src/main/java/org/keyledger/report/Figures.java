package org.keyledger.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

import org.keyledger.history.Amount;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.trends.Metric;

/// Words figures. Rounding never flatters: one of a thousand old keys is shown as 0.1 %, not as 0 %, and 999 of a
/// thousand clean accounts as 99.9 %, not as 100 %.
final class Figures {

    /// The change where there is nothing to compare.
    static final String NO_CHANGE = "n/a";

    private static final String MINUS = "−";

    private Figures() {}

    static Figure figure(Metric metric, Amount amount) {
        double value = value(amount);
        return new Figure(value, amount.numerator(), amount.denominator(), text(metric, amount));
    }

    private static double value(Amount amount) {
        return amount.denominator() == 0 ? Double.NaN : (double) amount.numerator() / amount.denominator();
    }

    private static String text(Metric metric, Amount amount) {
        if (amount.denominator() == 0) {
            return "n/a";
        }
        return switch (metric.unit()) {
            case COUNT -> Long.toString(amount.numerator());
            case PERCENT -> rounded(metric, 100 * amount.numerator(), amount.denominator()).toPlainString() + " %";
            case DAYS -> days(rounded(metric, amount.numerator(), amount.denominator()));
        };
    }

    private static String days(BigDecimal days) {
        BigDecimal plain = days.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString()
                + (plain.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }

    private static BigDecimal rounded(Metric metric, long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 1, worse(metric));
    }

    private static RoundingMode worse(Metric metric) {
        return switch (metric.goal()) {
            case LOWER -> RoundingMode.CEILING;
            case HIGHER -> RoundingMode.FLOOR;
        };
    }

    /// The change from one figure to another, such as `−12.3 points`; `n/a` where there is nothing to compare.
    static String change(Metric metric, Optional<Figure> before, Figure now) {
        return changed(metric, before, now).map(change -> {
            String sign = change.signum() < 0 ? MINUS : change.signum() > 0 ? "+" : "±";
            return sign + change.abs().toPlainString() + switch (metric.unit()) {
                case COUNT -> "";
                case PERCENT -> " points";
                case DAYS -> " days";
            };
        }).orElse(NO_CHANGE);
    }

    /// Goes by the change as it is shown, so that the two cannot contradict each other.
    static Direction direction(Metric metric, Optional<Figure> before, Figure now) {
        return changed(metric, before, now).map(change -> {
            if (change.signum() == 0) {
                return Direction.SAME;
            }
            return change.signum() < 0 == (metric.goal() == Metric.Goal.LOWER) ? Direction.BETTER : Direction.WORSE;
        }).orElse(Direction.NOT_COMPARABLE);
    }

    private static Optional<BigDecimal> changed(Metric metric, Optional<Figure> before, Figure now) {
        double factor = metric.unit() == Metric.Unit.PERCENT ? 100 : 1;
        // Six places take off what binary fractions add.
        return before.filter(figure -> !Double.isNaN(figure.value()) && !Double.isNaN(now.value()))
                .map(figure -> BigDecimal.valueOf(factor * (now.value() - figure.value()))
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .setScale(metric.unit() == Metric.Unit.COUNT ? 0 : 1, worse(metric)));
    }

    /// Such as `May 2026`.
    static String month(YearMonth period) {
        return period.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + period.getYear();
    }

    /// `1 key`, `12 keys`.
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
