package org.keyledger.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Colours that stay apart for the colour-blind and in greyscale. Lines differ in dash and marker too, layers of columns
/// grow lighter from first to last.
final class ChartStyle {

    static final Color INK = new Color(0x1F2933);
    static final Color MUTED = new Color(0x5B6672);
    static final Color GRID = new Color(0xE1E5EA);
    static final Color BASELINE = new Color(0x8A94A0);
    static final Color GAP = new Color(0xF1F3F5);

    private static final List<Color> LINES = List.of(new Color(0x1F3A5F), new Color(0xBF5B17), new Color(0x5B6672));
    private static final List<Color> LAYERS = List.of(new Color(0x6E1423), new Color(0xBF5B17), new Color(0xE3AE66),
            new Color(0xCBD2D9));
    private static final float[][] DASHES = { null, { 4, 2 }, { 1, 2 } };
    private static final float LINE_WIDTH = 1.4f;

    private ChartStyle() {}

    static Color line(int index) {
        return LINES.get(index % LINES.size());
    }

    static Color layer(int index) {
        return LAYERS.get(index % LAYERS.size());
    }

    static Stroke stroke(int index) {
        return new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                DASHES[index % DASHES.length], 0);
    }

    static Stroke cohortStroke() {
        return new BasicStroke(0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[]{ 0.8f, 1.6f }, 0);
    }

    static Stroke hairline() {
        return new BasicStroke(0.5f);
    }

    static Shape marker(int index) {
        return switch (index % LINES.size()) {
            case 0 -> new Ellipse2D.Double(-2, -2, 4, 4);
            case 1 -> new Rectangle2D.Double(-1.8, -1.8, 3.6, 3.6);
            default -> triangle();
        };
    }

    private static Shape triangle() {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, -2.4);
        triangle.lineTo(2.2, 1.8);
        triangle.lineTo(-2.2, 1.8);
        triangle.closePath();
        return triangle;
    }
}
