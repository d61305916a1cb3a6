package org.keyledger.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.keyledger.report.chart.ChartCanvas.Align;
import org.keyledger.report.words.Words;

/// Figures over months, labelled where they end rather than in a legend.
public final class TrendChart {

    public enum Kind {
        LINES, COLUMNS;

        public static Kind of(String name) {
            return switch (name) {
                case "lines" -> LINES;
                case "columns" -> COLUMNS;
                default -> throw new IllegalArgumentException(
                        "a template has a chart of kind '" + name + "': use lines or columns");
            };
        }
    }

    private static final double FOOT = 22;
    private static final double HEAD = 6;
    private static final double LABEL_GAP = 12;
    private static final double HALF_X_HEIGHT = 2.6;

    private final Kind kind;
    private final List<YearMonth> months;
    private final List<ChartLine> lines;
    private final Words words;

    public TrendChart(Kind kind, List<YearMonth> months, List<ChartLine> lines, Words words) {
        this.kind = kind;
        this.months = List.copyOf(months);
        this.lines = List.copyOf(lines);
        this.words = words;
    }

    public void drawOn(ChartCanvas canvas) {
        if (lines.isEmpty()) {
            canvas.write(words.text("axis.empty"), Align.CENTER, false, canvas.width() / 2, canvas.height() / 2,
                    ChartStyle.MUTED);
            return;
        }
        List<EndLabel> labels = labels();
        PlotArea area = area(canvas, labels);
        drawShapes(canvas, area);
        labelValues(canvas, area);
        new MonthLabels(months, words).write(canvas, area);
        labelEnds(canvas, area, labels);
    }

    private PlotArea area(ChartCanvas canvas, List<EndLabel> labels) {
        ValueAxis axis = ValueAxis.reaching(lines.getFirst().unit(), highest());
        double left = 5 + axis.ticks().stream()
                .mapToDouble(tick -> canvas.widthOf(axis.label(tick, words), false)).max().orElse(0);
        double right = LABEL_GAP + labels.stream().mapToDouble(label -> label.width(canvas)).max().orElse(0);
        double width = Math.max(canvas.width() / 3, canvas.width() - left - right);
        return new PlotArea(left, FOOT, width, canvas.height() - FOOT - HEAD, months.size(), axis);
    }

    private void drawShapes(ChartCanvas canvas, PlotArea area) {
        Graphics2D graphics = canvas.shapes();
        shadeGaps(graphics, area, canvas.height());
        ChartPlot plot = new ChartPlot(lines, area);
        switch (kind) {
            case LINES -> plot.drawLines(graphics, area.fromTop(canvas.height()));
            case COLUMNS -> plot.drawColumns(graphics, area.fromTop(canvas.height()));
        }
        graphics.dispose();
    }

    private void shadeGaps(Graphics2D graphics, PlotArea area, double canvasHeight) {
        graphics.setPaint(ChartStyle.GAP);
        for (int i = 0; i < months.size(); i++) {
            int month = i;
            if (lines.stream().allMatch(line -> Double.isNaN(line.values()[month]))) {
                graphics.fill(new Rectangle2D.Double(area.start(i), canvasHeight - area.top(), area.step(),
                        area.height()));
            }
        }
    }

    private void labelValues(ChartCanvas canvas, PlotArea area) {
        for (double tick : area.axis().ticks()) {
            canvas.write(area.axis().label(tick, words), Align.RIGHT, false, area.left() - 4,
                    area.height(tick) - HALF_X_HEIGHT, ChartStyle.MUTED);
        }
    }

    private void labelEnds(ChartCanvas canvas, PlotArea area, List<EndLabel> labels) {
        List<Double> wanted = labels.stream().map(label -> area.height(label.value())).toList();
        List<Double> placed = EndLabel.spread(wanted, area.bottom(), area.top());
        Graphics2D graphics = canvas.shapes();
        graphics.setStroke(ChartStyle.hairline());
        graphics.setPaint(ChartStyle.BASELINE);
        for (int i = 0; i < labels.size(); i++) {
            double end = area.center(labels.get(i).month()) + (kind == Kind.COLUMNS ? area.step() / 3 : 3.5);
            graphics.draw(new Line2D.Double(end, canvas.height() - wanted.get(i), area.right() + LABEL_GAP - 3,
                    canvas.height() - placed.get(i)));
        }
        graphics.dispose();
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).write(canvas, area.right() + LABEL_GAP, placed.get(i) - HALF_X_HEIGHT);
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
}
