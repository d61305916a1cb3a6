package org.keyledger.report.chart;

import java.time.YearMonth;
import java.util.List;

import org.keyledger.report.chart.ChartCanvas.Align;
import org.keyledger.report.words.Words;

/// Months under a chart: the last always, and of the others as many as fit; the year wherever it changes.
record MonthLabels(List<YearMonth> months, Words words) {

    private static final double WIDTH = 18;

    void write(ChartCanvas canvas, PlotArea area) {
        int stride = Math.max(1, (int) Math.ceil(WIDTH / area.step()));
        int first = (months.size() - 1) % stride;
        int year = 0;
        for (int i = first; i < months.size(); i += stride) {
            YearMonth month = months.get(i);
            double x = area.center(i);
            canvas.write(words.monthOfYear(month), Align.CENTER, false, x,
                    area.bottom() - 12, ChartStyle.MUTED);
            if (month.getYear() != year) {
                canvas.write(String.valueOf(month.getYear()), Align.CENTER, false, x, area.bottom() - 20.5,
                        ChartStyle.MUTED);
                year = month.getYear();
            }
        }
    }
}
