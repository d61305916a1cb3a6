package org.keyledger.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.openpdf.text.pdf.PdfGraphics2D;
import org.openpdf.text.pdf.PdfTemplate;

/// Figures over months, labelled where they end rather than in a legend.
class TrendChart {

    enum Kind {
        LINES, COLUMNS;

        static Kind of(String name) {
            return switch (name) {
                case "lines" -> LINES;
                case "columns" -> COLUMNS;
                default -> throw new IllegalArgumentException(
                        "summary.html has a chart of kind '" + name + "': use lines or columns");
            };
        }
    }

    private static final double FOOT = 22;
    private static final double HEAD = 6;
    private static final double LABEL_GAP = 12;

    private final Kind kind;
    private final List<YearMonth> months;
    private final List<ChartLine> lines;
    private final SummaryFonts fonts;

    TrendChart(Kind kind, List<YearMonth> months, List<ChartLine> lines, SummaryFonts fonts) {
        this.kind = kind;
        this.months = List.copyOf(months);
        this.lines = List.copyOf(lines);
        this.fonts = fonts;
    }

    void drawOn(PdfTemplate canvas) {
        ChartText text = new ChartText(canvas, fonts);
        if (lines.isEmpty()) {
            text.center("No figures yet", canvas.getWidth() / 2, canvas.getHeight() / 2, ChartStyle.MUTED);
            return;
        }
        ValueAxis axis = ValueAxis.reaching(lines.getFirst().unit(), highest());
        List<EndLabel> labels = labels();
        Rectangle2D area = area(canvas, axis, labels);
        drawShapes(canvas, area, axis);
        labelValues(text, area, axis);
        new MonthLabels(months).write(text, area);
        labelEnds(canvas, text, area, axis, labels);
    }

    private Rectangle2D area(PdfTemplate canvas, ValueAxis axis, List<EndLabel> labels) {
        double left = axis.ticks().stream().mapToDouble(tick -> ChartText.width(fonts.regular(), axis.label(tick)))
                .max().orElse(0) + 5;
        double right = labels.stream().mapToDouble(label -> label.width(fonts)).max().orElse(0) + LABEL_GAP;
        double width = Math.max(canvas.getWidth() / 3, canvas.getWidth() - left - right);
        return new Rectangle2D.Double(left, FOOT, width, canvas.getHeight() - FOOT - HEAD);
    }

    private void drawShapes(PdfTemplate canvas, Rectangle2D area, ValueAxis axis) {
        Graphics2D graphics = new PdfGraphics2D(canvas, canvas.getWidth(), canvas.getHeight());
        Rectangle2D fromTop = new Rectangle2D.Double(area.getX(),
                canvas.getHeight() - area.getMaxY() - ChartPlot.BLEED, area.getWidth(),
                area.getHeight() + 2 * ChartPlot.BLEED);
        shadeGaps(graphics, fromTop);
        ChartPlot plot = new ChartPlot(lines, months.size(), axis);
        switch (kind) {
            case LINES -> plot.drawLines(graphics, fromTop);
            case COLUMNS -> plot.drawColumns(graphics, fromTop);
        }
        graphics.dispose();
    }

    private void shadeGaps(Graphics2D graphics, Rectangle2D area) {
        double step = area.getWidth() / months.size();
        graphics.setPaint(ChartStyle.GAP);
        for (int i = 0; i < months.size(); i++) {
            int month = i;
            if (lines.stream().allMatch(line -> Double.isNaN(line.values()[month]))) {
                graphics.fill(new Rectangle2D.Double(area.getX() + i * step, area.getY(), step,
                        area.getHeight() - ChartPlot.BLEED));
            }
        }
    }

    private void labelValues(ChartText text, Rectangle2D area, ValueAxis axis) {
        for (double tick : axis.ticks()) {
            text.right(axis.label(tick), area.getX() - 4, height(area, axis, tick) - 2.6, ChartStyle.MUTED);
        }
    }

    private void labelEnds(PdfTemplate canvas, ChartText text, Rectangle2D area, ValueAxis axis,
            List<EndLabel> labels) {
        List<Double> wanted = labels.stream().map(label -> height(area, axis, label.value())).toList();
        List<Double> placed = EndLabel.spread(wanted, area.getY(), area.getMaxY());
        Graphics2D graphics = new PdfGraphics2D(canvas, canvas.getWidth(), canvas.getHeight());
        graphics.setStroke(ChartStyle.hairline());
        double step = area.getWidth() / months.size();
        for (int i = 0; i < labels.size(); i++) {
            EndLabel label = labels.get(i);
            double end = area.getX() + (label.month() + 0.5) * step + (kind == Kind.COLUMNS ? step * 0.33 : 3.5);
            graphics.setPaint(ChartStyle.BASELINE);
            graphics.draw(new Line2D.Double(end, canvas.getHeight() - wanted.get(i),
                    area.getMaxX() + LABEL_GAP - 3, canvas.getHeight() - placed.get(i)));
        }
        graphics.dispose();
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).write(text, fonts, area.getMaxX() + LABEL_GAP, placed.get(i) - 2.6);
        }
    }

    private List<EndLabel> labels() {
        double[] below = { 0 };
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            ChartLine line = lines.get(i);
            double value = line.latestValue();
            int month = ChartLine.last(line.values());
            double middle = kind == Kind.COLUMNS ? below[0] + value / 2 : value;
            below[0] += value;
            // The lightest layers would be unreadable as text, so columns' labels are in ink.
            Color color = kind == Kind.COLUMNS ? ChartStyle.INK : ChartStyle.line(i);
            return new EndLabel(line.latest(), line.label(), middle, month, color);
        }).toList();
    }

    private double highest() {
        if (kind == Kind.LINES) {
            return lines.stream().mapToDouble(ChartLine::highest).max().orElse(0);
        }
        double highest = 0;
        for (int i = 0; i < months.size(); i++) {
            int month = i;
            highest = Math.max(highest,
                    lines.stream().mapToDouble(line -> ChartLine.orZero(line.values()[month])).sum());
        }
        return highest;
    }

    private static double height(Rectangle2D area, ValueAxis axis, double value) {
        return area.getY() + area.getHeight() * value / axis.top();
    }
}
