package org.keyledger.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.openpdf.text.pdf.PdfWriter;

/// What makes a document one of PDF/A-2B (ISO 19005-2), the form that archives and auditors keep: it says so itself, and
/// it says what its colours mean on any screen and printer. Everything else that the form asks for (embedded fonts,
/// nothing loaded, nothing transparent, no script) the document has anyway.
final class Archival {

    private Archival() {}

    /// To be called when all pages are written, since the description repeats what the document says about itself.
    static void declare(PdfWriter writer) {
        writer.createXmpMetadata();
        try {
            writer.setOutputIntents("sRGB IEC61966-2.1", "", "http://www.color.org", "sRGB IEC61966-2.1",
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        }
        catch (IOException impossible) {
            throw new UncheckedIOException("every Java has sRGB's profile", impossible);
        }
    }
}
