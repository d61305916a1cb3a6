package org.keyledger.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.CategoryTableXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/// The part of a chart without words: grid, lines, markers, columns. Its axes are invisible, so JFreeChart never measures
/// text and needs no fonts of the machine.
class ChartPlot {

    /// How far the drawing reaches beyond lowest and highest value, so that no marker is cut.
    static final double BLEED = 3;

    private final List<ChartLine> lines;
    private final PlotArea place;

    ChartPlot(List<ChartLine> lines, PlotArea place) {
        this.lines = lines;
        this.place = place;
    }

    void drawLines(Graphics2D graphics, Rectangle2D area) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        DefaultXYDataset dataset = new DefaultXYDataset();
        for (int i = 0; i < lines.size(); i++) {
            dataset.addSeries("value " + i, points(lines.get(i).values()));
            renderer.setSeriesPaint(i, ChartStyle.line(i));
            renderer.setSeriesStroke(i, ChartStyle.stroke(i));
            renderer.setSeriesShape(i, ChartStyle.marker(i));
        }
        for (int i = 0; i < lines.size(); i++) {
            int series = lines.size() + i;
            dataset.addSeries("cohort " + i, points(lines.get(i).cohort()));
            renderer.setSeriesPaint(series, ChartStyle.line(i));
            renderer.setSeriesStroke(series, ChartStyle.cohortStroke());
            renderer.setSeriesShapesVisible(series, false);
        }
        draw(graphics, area, dataset, renderer);
    }

    void drawColumns(Graphics2D graphics, Rectangle2D area) {
        StackedXYBarRenderer renderer = new StackedXYBarRenderer(0.35);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        CategoryTableXYDataset dataset = new CategoryTableXYDataset();
        for (int i = 0; i < lines.size(); i++) {
            for (int month = 0; month < place.months(); month++) {
                dataset.add(month, ChartLine.orZero(lines.get(i).values()[month]), "layer " + i);
            }
            renderer.setSeriesPaint(i, ChartStyle.layer(i));
        }
        draw(graphics, area, dataset, renderer);
    }

    private void draw(Graphics2D graphics, Rectangle2D area, XYDataset dataset, XYItemRenderer renderer) {
        ValueAxis values = place.axis();
        double bleed = values.top() * BLEED / place.height();
        NumberAxis vertical = axis(-bleed, values.top() + bleed, values.step());
        NumberAxis horizontal = axis(-0.5 - place.emptySlots(), place.months() - 0.5, 1);
        XYPlot plot = new XYPlot(dataset, horizontal, vertical, renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        plot.setRangeGridlineStroke(ChartStyle.hairline());
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(ChartStyle.BASELINE);
        plot.setRangeZeroBaselineStroke(ChartStyle.hairline());
        plot.draw(graphics, area, null, null, null);
    }

    private static NumberAxis axis(double from, double to, double step) {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setRange(from, to);
        axis.setTickUnit(new NumberTickUnit(step));
        return axis;
    }

    private static double[][] points(double[] values) {
        double[][] points = new double[2][values.length];
        for (int i = 0; i < values.length; i++) {
            points[0][i] = i;
            points[1][i] = values[i];
        }
        return points;
    }
}
