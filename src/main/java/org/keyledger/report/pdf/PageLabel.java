package org.keyledger.report.pdf;

import java.awt.Color;

import org.keyledger.report.Classification;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// Puts the classification at the head of every page, above what templates lay out there: an operator's own template cannot
/// lose it.
final class PageLabel extends PdfPageEventHelper {

    private static final float SIZE = 8;
    private static final float FROM_THE_TOP = 24;
    private static final Color INK = new Color(0x1f2933);

    private final String label;
    private final SummaryFonts fonts;

    PageLabel(Classification classification, SummaryFonts fonts) {
        this.label = new VisibleText(fonts::canShow).of(classification.label());
        this.fonts = fonts;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Rectangle page = writer.getPageSize();
        PdfContentByte content = writer.getDirectContent();
        content.saveState();
        content.beginText();
        content.setColorFill(INK);
        content.setFontAndSize(fonts.bold(), SIZE);
        content.showTextAligned(Element.ALIGN_CENTER, label, (page.getLeft() + page.getRight()) / 2,
                page.getTop() - FROM_THE_TOP, 0);
        content.endText();
        content.restoreState();
    }
}
