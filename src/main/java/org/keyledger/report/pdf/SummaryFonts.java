package org.keyledger.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.openpdf.pdf.FontFamily;
import org.openpdf.pdf.ITextFontResolver;
import org.openpdf.text.pdf.BaseFont;

/// The embedded typeface, Liberation Sans. Fonts of the machine are never looked at.
///
/// @param regular also judges which characters can be shown; the other cuts have the same ones
record SummaryFonts(BaseFont regular, BaseFont bold, BaseFont italic) {

    private static final String FOLDER = "liberation/LiberationSans-";

    static SummaryFonts load() throws IOException {
        return new SummaryFonts(font("Regular"), font("Bold"), font("Italic"));
    }

    /// Knows nothing but this typeface, whatever family a style sheet names: PDF's own fonts are never embedded.
    ITextFontResolver resolver() {
        ITextFontResolver resolver = new ITextFontResolver() {

            @Override
            protected Map<String, FontFamily> loadFonts() {
                return Map.of();
            }
        };
        for (String family : List.of("Liberation Sans", "SansSerif", "Serif", "Monospaced")) {
            resolver.addFont(regular, FOLDER + "Regular.ttf", family);
            resolver.addFont(bold, FOLDER + "Bold.ttf", family);
            resolver.addFont(italic, FOLDER + "Italic.ttf", family);
        }
        return resolver;
    }

    boolean canShow(int character) {
        return List.of(regular, bold, italic).stream().allMatch(font -> font.charExists(character));
    }

    private static BaseFont font(String cut) throws IOException {
        boolean cached = false;
        BaseFont font = BaseFont.createFont(FOLDER + cut + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, cached, null,
                null);
        // OpenPDF lists the characters that were used, PDF/A wants all that are embedded or no list (ISO 19005-2, 6.2.11.4.2).
        font.setIncludeCidSet(false);
        return font;
    }
}
