package org.keyledger.report.pdf;

import java.awt.Color;

import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/// Words on a chart, in the document's own embedded typeface. Heights count upwards, as PDF's do.
class ChartText {

    static final float SIZE = 7.5f;

    private final PdfContentByte canvas;
    private final SummaryFonts fonts;
    private final VisibleText visible;

    ChartText(PdfContentByte canvas, SummaryFonts fonts) {
        this.canvas = canvas;
        this.fonts = fonts;
        this.visible = new VisibleText(fonts::canShow);
    }

    void left(String text, double x, double y, Color color) {
        write(fonts.regular(), Element.ALIGN_LEFT, text, x, y, color);
    }

    void leftBold(String text, double x, double y, Color color) {
        write(fonts.bold(), Element.ALIGN_LEFT, text, x, y, color);
    }

    void right(String text, double x, double y, Color color) {
        write(fonts.regular(), Element.ALIGN_RIGHT, text, x, y, color);
    }

    void center(String text, double x, double y, Color color) {
        write(fonts.regular(), Element.ALIGN_CENTER, text, x, y, color);
    }

    static float width(BaseFont font, String text) {
        return font.getWidthPoint(text, SIZE);
    }

    private void write(BaseFont font, int alignment, String text, double x, double y, Color color) {
        canvas.beginText();
        canvas.setColorFill(color);
        canvas.setFontAndSize(font, SIZE);
        canvas.showTextAligned(alignment, visible.of(text), (float) x, (float) y, 0);
        canvas.endText();
    }
}
