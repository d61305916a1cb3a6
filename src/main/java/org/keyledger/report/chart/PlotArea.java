package org.keyledger.report.chart;

import java.awt.geom.Rectangle2D;

/// Where the drawing of a chart lies between its labels, and where a month and a value lie in it. Heights count upwards.
record PlotArea(double left, double bottom, double width, double height, int months, ValueAxis axis) {

    // A first month stands at the right of an axis with room for a past, rather than alone across it.
    private static final int FEWEST_SLOTS = 6;

    int emptySlots() {
        return Math.max(0, FEWEST_SLOTS - months);
    }

    double step() {
        return width / (months + emptySlots());
    }

    double start(int month) {
        return left + (emptySlots() + month) * step();
    }

    double center(int month) {
        return start(month) + step() / 2;
    }

    double height(double value) {
        return bottom + height * value / axis.top();
    }

    double right() {
        return left + width;
    }

    double top() {
        return bottom + height;
    }

    /// The same for Java's graphics, which count downwards from the canvas's top, with room for markers at both ends.
    Rectangle2D fromTop(double canvasHeight) {
        return new Rectangle2D.Double(left, canvasHeight - top() - ChartPlot.BLEED, width,
                height + 2 * ChartPlot.BLEED);
    }
}
