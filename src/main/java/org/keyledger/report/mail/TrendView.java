package org.keyledger.report.mail;

import java.time.YearMonth;
import java.util.List;

import org.keyledger.report.chart.ChartLine;
import org.keyledger.report.words.Words;

/// What a chart shows, for those who cannot see it.
record TrendView(List<Line> lines) {

    static TrendView of(List<ChartLine> lines, List<YearMonth> months, Words words) {
        return new TrendView(lines.stream().map(line -> Line.of(line, months, words)).toList());
    }

    /// @param movement `up`, `down`, `same`, or `none` where there is one figure only
    /// @param last     such as `38.2 %`
    record Line(String label, String movement, String first, String firstMonth, String last, String lastMonth) {

        static Line of(ChartLine line, List<YearMonth> months, Words words) {
            int direction = line.direction();
            String movement = line.firstMonth() == line.lastMonth() ? "none"
                    : direction < 0 ? "down" : direction > 0 ? "up" : "same";
            return new Line(line.label(), movement, line.first(), words.month(months.get(line.firstMonth())),
                    line.latest(), words.month(months.get(line.lastMonth())));
        }
    }
}
