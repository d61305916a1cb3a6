package org.keyledger.report.pdf;

import java.awt.Point;

import org.keyledger.report.chart.TrendChart;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/// A chart's place on the page; draws it as vectors when the page is painted.
class ChartElement implements ITextReplacedElement {

    private final TrendChart chart;
    private final int width;
    private final int height;
    private final float dotsPerPoint;
    private final SummaryFonts fonts;
    private Point location = new Point();

    ChartElement(TrendChart chart, int width, int height, float dotsPerPoint, SummaryFonts fonts) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.dotsPerPoint = dotsPerPoint;
        this.fonts = fonts;
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        PdfContentByte page = device.getCurrentPage();
        PdfTemplate drawing = page.createTemplate(width / dotsPerPoint, height / dotsPerPoint);
        chart.drawOn(new PdfCanvas(drawing, fonts));
        Rectangle place = device.createLocalTargetArea(context, box);
        page.addTemplate(drawing, place.getLeft(), place.getBottom());
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext context) {
        // Nothing is attached.
    }

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
