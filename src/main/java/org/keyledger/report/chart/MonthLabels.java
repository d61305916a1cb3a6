package org.keyledger.report.chart;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.keyledger.report.chart.ChartCanvas.Align;

/// Months under a chart: the last always, and of the others as many as fit; the year wherever it changes.
record MonthLabels(List<YearMonth> months) {

    private static final double WIDTH = 18;

    void write(ChartCanvas canvas, PlotArea area) {
        int stride = Math.max(1, (int) Math.ceil(WIDTH / area.step()));
        int first = (months.size() - 1) % stride;
        int year = 0;
        for (int i = first; i < months.size(); i += stride) {
            YearMonth month = months.get(i);
            double x = area.center(i);
            canvas.write(month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), Align.CENTER, false, x,
                    area.bottom() - 12, ChartStyle.MUTED);
            if (month.getYear() != year) {
                canvas.write(String.valueOf(month.getYear()), Align.CENTER, false, x, area.bottom() - 20.5,
                        ChartStyle.MUTED);
                year = month.getYear();
            }
        }
    }
}
