package org.keyledger.report.pdf;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Months under a chart: the last always, and of the others as many as fit; the year wherever it changes.
record MonthLabels(List<YearMonth> months) {

    private static final double WIDTH = 18;

    void write(ChartText text, PlotArea area) {
        int stride = Math.max(1, (int) Math.ceil(WIDTH / area.step()));
        int first = (months.size() - 1) % stride;
        int year = 0;
        for (int i = first; i < months.size(); i += stride) {
            YearMonth month = months.get(i);
            double x = area.center(i);
            text.center(month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), x, area.bottom() - 12,
                    ChartStyle.MUTED);
            if (month.getYear() != year) {
                text.center(String.valueOf(month.getYear()), x, area.bottom() - 20.5, ChartStyle.MUTED);
                year = month.getYear();
            }
        }
    }
}
