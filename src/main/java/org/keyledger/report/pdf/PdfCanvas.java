package org.keyledger.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;

import org.keyledger.report.chart.ChartCanvas;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTemplate;

/// A chart's place as vectors, with words in the document's own embedded typeface.
record PdfCanvas(PdfTemplate canvas, SummaryFonts fonts) implements ChartCanvas {

    private static final float SIZE = 7.5f;

    @Override
    public double width() {
        return canvas.getWidth();
    }

    @Override
    public double height() {
        return canvas.getHeight();
    }

    @Override
    public Graphics2D shapes() {
        return canvas.createGraphicsShapes(canvas.getWidth(), canvas.getHeight());
    }

    @Override
    public double widthOf(String text, boolean bold) {
        return font(bold).getWidthPoint(text, SIZE);
    }

    @Override
    public void write(String text, Align align, boolean bold, double x, double y, Color color) {
        int alignment = switch (align) {
            case LEFT -> Element.ALIGN_LEFT;
            case CENTER -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        };
        canvas.beginText();
        canvas.setColorFill(color);
        canvas.setFontAndSize(font(bold), SIZE);
        canvas.showTextAligned(alignment, new VisibleText(fonts::canShow).of(text), (float) x, (float) y, 0);
        canvas.endText();
    }

    private BaseFont font(boolean bold) {
        return bold ? fonts.bold() : fonts.regular();
    }
}
