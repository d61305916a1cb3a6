package org.keyledger.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;

/// What a chart is drawn on. Words are apart from shapes: graphics that may write text would ask the machine for its fonts
/// at once, and a bare container has none.
public interface ChartCanvas {

    enum Align {
        LEFT, CENTER, RIGHT
    }

    double width();

    double height();

    /// For shapes only. Their heights count downwards from the canvas's top; the caller disposes of it.
    Graphics2D shapes();

    double widthOf(String text, boolean bold);

    /// @param y height of the base line, counted upwards
    void write(String text, Align align, boolean bold, double x, double y, Color color);
}
