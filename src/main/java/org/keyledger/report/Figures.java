package org.keyledger.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.keyledger.history.Amount;
import org.keyledger.report.MetricLine.Direction;
import org.keyledger.report.MetricLine.Figure;
import org.keyledger.report.words.Words;
import org.keyledger.trends.Metric;

/// Words figures. Rounding never flatters: one of a thousand old keys is shown as 0.1 %, not as 0 %, and 999 of a
/// thousand clean accounts as 99.9 %, not as 100 %.
final class Figures {

    private static final String MINUS = "−";

    private Figures() {}

    static Figure figure(Metric metric, Amount amount, Words words) {
        double value = value(amount);
        return new Figure(value, amount.numerator(), amount.denominator(), text(metric, amount, words));
    }

    private static double value(Amount amount) {
        return amount.denominator() == 0 ? Double.NaN : (double) amount.numerator() / amount.denominator();
    }

    private static String text(Metric metric, Amount amount, Words words) {
        if (amount.denominator() == 0) {
            return words.text("figure.none");
        }
        return switch (metric.unit()) {
            case COUNT -> words.text("figure.count", amount.numerator());
            case PERCENT -> words.text("figure.percent",
                    rounded(metric, 100 * amount.numerator(), amount.denominator()));
            case DAYS -> words.text("figure.days",
                    rounded(metric, amount.numerator(), amount.denominator()).stripTrailingZeros());
        };
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
    static String change(Metric metric, Optional<Figure> before, Figure now, Words words) {
        return changed(metric, before, now).map(change -> {
            String sign = change.signum() < 0 ? MINUS : change.signum() > 0 ? "+" : "±";
            return words.text(switch (metric.unit()) {
                case COUNT -> "change.count";
                case PERCENT -> "change.percent";
                case DAYS -> "change.days";
            }, sign, change.abs());
        }).orElseGet(() -> words.text("change.none"));
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

    /// What to aim at, such as `0 %`; empty text where there is no target.
    static String target(Metric metric, Words words) {
        if (metric.target().isEmpty()) {
            return "";
        }
        long number = Long.parseLong(metric.target().split(" ")[0]);
        return words.text(switch (metric.unit()) {
            case COUNT -> "target.count";
            case PERCENT -> "target.percent";
            case DAYS -> "target.days";
        }, number);
    }

    /// `1 key`, `12 keys`, in English.
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
