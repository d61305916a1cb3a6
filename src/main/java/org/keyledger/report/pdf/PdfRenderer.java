package org.keyledger.report.pdf;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;

import org.keyledger.report.Classification;
import org.keyledger.report.Heading;
import org.keyledger.report.chart.ChartData;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextTextRenderer;
import org.openpdf.pdf.PDFEncryption;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Sets the document as a PDF, with our fonts, our style sheet, our charts and nothing from anywhere else.
class PdfRenderer {

    private static final PdfName CLASSIFICATION = new PdfName("Classification");

    private final SummaryFonts fonts;
    private final String css;
    private final ChartData charts;
    private final Instant asOf;
    private final Classification classification;

    PdfRenderer(SummaryFonts fonts, String css, ChartData charts, Heading heading) {
        this.fonts = fonts;
        this.css = css;
        this.charts = charts;
        this.asOf = heading.asOf();
        this.classification = heading.classification();
    }

    byte[] render(SummaryDocument document) {
        return render(document, null, information -> information.put(PdfName.FILEID, identity()));
    }

    /// @param encryption null for none; with it the document is none of PDF/A, which forbids encryption (ISO 19005-2, 6.1.3)
    /// @param more       adds to what the document says about itself
    byte[] render(SummaryDocument document, PDFEncryption encryption, Consumer<PdfDictionary> more) {
        ITextRenderer renderer = newRenderer();
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        if (encryption == null) {
            renderer.setPDFXConformance(PdfWriter.PDFA2B);
        }
        renderer.setPDFEncryption(encryption);
        if (!classification.isNone()) {
            renderer.setPdfPageEvent(new PageLabel(classification, fonts));
        }
        renderer.setListener(new DefaultPDFCreationListener() {

            @Override
            public void preOpen(ITextRenderer opening) {
                describe(opening.getWriter(), document.title());
                more.accept(opening.getWriter().getInfo());
            }

            @Override
            public void onClose(ITextRenderer closing) {
                if (encryption == null) {
                    Archival.declare(closing.getWriter());
                }
            }
        });
        renderer.setDocument(document.dom(), OwnResources.BASE);
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }

    private ITextRenderer newRenderer() {
        float dotsPerPoint = ITextRenderer.DEFAULT_DOTS_PER_POINT;
        int dotsPerPixel = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
        ITextOutputDevice device = new ITextOutputDevice(dotsPerPoint);
        return new ITextRenderer(dotsPerPoint, dotsPerPixel, device, new OwnResources(device, dotsPerPixel, css),
                fonts.resolver(), new ChartElements(charts, fonts, dotsPerPoint), new ITextTextRenderer());
    }

    private void describe(PdfWriter writer, String title) {
        PdfDictionary information = writer.getInfo();
        information.put(PdfName.CREATIONDATE, new PdfDate(calendar()));
        information.put(PdfName.MODDATE, new PdfDate(calendar()));
        information.put(PdfName.TITLE, new PdfString(title, PdfString.TEXT_UNICODE));
        if (!classification.isNone()) {
            PdfString label = new PdfString(classification.label(), PdfString.TEXT_UNICODE);
            information.put(PdfName.KEYWORDS, label);
            information.put(CLASSIFICATION, label);
        }
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(charts.words().language().tag()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    private static PdfLiteral identity() {
        String identity = "<" + Reproducible.IDENTITY_PLACEHOLDER + ">";
        return new PdfLiteral("[" + identity + identity + "]");
    }

    private Calendar calendar() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(asOf.toEpochMilli());
        return calendar;
    }
}
