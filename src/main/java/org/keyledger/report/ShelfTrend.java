package org.keyledger.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A figure over months, as a small line and in words.
///
/// @param scale  what the frame's height stands for, from zero, so that no change looks larger than it is
/// @param points oldest first
record ShelfTrend(String title, Scale scale, List<Point> points) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int WIDTH = 240;
    private static final int HEIGHT = 48;
    private static final int MARGIN = 4;

    enum Scale {

        POINTS(100, "100"), SHARE(1, "100 %");

        private final double full;
        private final String whole;

        Scale(double full, String whole) {
            this.full = full;
            this.whole = whole;
        }

        /// Points are whole and rounded down already; of a share that ought to be small, rounding up flatters nobody.
        String text(double value) {
            return switch (this) {
                case POINTS -> String.format(Locale.ROOT, "%.0f", value);
                case SHARE -> String.format(Locale.ROOT, "%.1f %%", Math.ceil(value * 1000 - 1e-9) / 10);
            };
        }
    }

    record Point(YearMonth period, OptionalDouble value) {}

    ShelfTrend {
        points = List.copyOf(points);
    }

    static String month(YearMonth period) {
        return MONTH.format(period);
    }

    private List<Point> known() {
        return points.stream().filter(point -> point.value().isPresent()).toList();
    }

    /// One figure makes no trend.
    boolean isTrend() {
        return known().size() > 1;
    }

    /// Such as `63 in May 2026, 66 in October 2026: up (of 100)`.
    String words() {
        Point first = known().getFirst();
        Point last = known().getLast();
        String from = text(first);
        String to = text(last);
        int change = Double.compare(last.value().getAsDouble(), first.value().getAsDouble());
        String direction = from.equals(to) ? "no change" : change > 0 ? "up" : "down";
        return from + " in " + month(first.period()) + ", " + to + " in " + month(last.period()) + ": " + direction
                + " (of " + scale.whole + ")";
    }

    private String text(Point point) {
        return scale.text(point.value().getAsDouble());
    }

    /// @param id unique on the page
    String svg(String id) {
        List<Point> known = known();
        Point last = known.getLast();
        return """
                <svg role="img" aria-labelledby="%1$s-t %1$s-d" width="%2$s" height="%3$s" viewBox="0 0 %2$s %3$s">
                <title id="%1$s-t">%4$s over %5$s months</title>
                <desc id="%1$s-d">%6$s</desc>
                <rect class="frame" x="0.5" y="0.5" width="%7$s" height="%8$s" />
                <path class="trend" d="%9$s" />
                <circle class="end" cx="%10$s" cy="%11$s" r="3" />
                </svg>
                """.formatted(id, WIDTH, HEIGHT, Html.text(title), points.size(), Html.text(words()), WIDTH - 1,
                HEIGHT - 1, path(), number(x(points.indexOf(last))),
                number(y(last)));
    }

    /// Months without a figure interrupt the line; one alone between them is a dot.
    private String path() {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            if (point.value().isPresent()) {
                path.append(drawing ? "L" : "M").append(number(x(at))).append(' ').append(number(y(point)))
                        .append(drawing ? "" : "h0");
            }
            drawing = point.value().isPresent();
        }
        return path.toString();
    }

    private double x(int at) {
        return MARGIN + (WIDTH - 2.0 * MARGIN) * at / (points.size() - 1);
    }

    private double y(Point point) {
        double share = Math.clamp(point.value().getAsDouble() / scale.full, 0, 1);
        return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * share;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
