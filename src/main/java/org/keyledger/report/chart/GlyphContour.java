package org.keyledger.report.chart;

import java.awt.geom.Path2D;

/// One closed line of a letter: points on a curve and off it; between two that are off it lies one that is on it.
record GlyphContour(int[] flags, int[] x, int[] y, int first, int last) {

    private static final int ON_CURVE = 1;

    void addTo(Path2D path) {
        int length = last - first + 1;
        int start = 0;
        while (start < length && !on(start)) {
            start++;
        }
        path.moveTo(x(start), y(start));
        for (int i = 1; i <= length; i++) {
            int point = start + i;
            if (on(point)) {
                path.lineTo(x(point), y(point));
            }
            else if (on(point + 1)) {
                path.quadTo(x(point), y(point), x(point + 1), y(point + 1));
                i++;
            }
            else {
                path.quadTo(x(point), y(point), (x(point) + x(point + 1)) / 2, (y(point) + y(point + 1)) / 2);
            }
        }
        path.closePath();
    }

    private boolean on(int point) {
        return (flags[index(point)] & ON_CURVE) != 0;
    }

    private double x(int point) {
        return x[index(point)];
    }

    private double y(int point) {
        return y[index(point)];
    }

    private int index(int point) {
        return first + point % (last - first + 1);
    }
}
