package org.keyledger.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.keyledger.report.chart.ChartCanvas.Align;

/// The words at the end of a line: its last figure and its name.
///
/// @param month the position of the last figure
record EndLabel(String figure, String name, double value, int month, Color color) {

    private static final double LINE_HEIGHT = 9.5;
    private static final double SPACE = 3;

    double width(ChartCanvas canvas) {
        return canvas.widthOf(figure, true) + SPACE + canvas.widthOf(name, false);
    }

    void write(ChartCanvas canvas, double x, double y) {
        canvas.write(figure, Align.LEFT, true, x, y, color);
        canvas.write(name, Align.LEFT, false, x + canvas.widthOf(figure, true) + SPACE, y, color);
    }

    /// Moves heights apart until each label has its line, keeping their order and, where it can, the bounds.
    static List<Double> spread(List<Double> wanted, double lowest, double highest) {
        List<Integer> upwards = IntStream.range(0, wanted.size()).boxed().sorted(Comparator.comparing(wanted::get))
                .toList();
        List<Double> placed = new ArrayList<>(wanted);
        double floor = lowest;
        for (int index : upwards) {
            placed.set(index, Math.max(floor, wanted.get(index)));
            floor = placed.get(index) + LINE_HEIGHT;
        }
        double ceiling = highest;
        for (int index : upwards.reversed()) {
            placed.set(index, Math.min(ceiling, placed.get(index)));
            ceiling = placed.get(index) - LINE_HEIGHT;
        }
        return placed;
    }
}
