package org.keyledger.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.keyledger.report.Password;
import org.openpdf.pdf.PDFEncryption;
import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// A PDF under a password: AES-256 by the standard security handler of revision 6 (ISO 32000-2, section 7.6.4), title and
/// other metadata included. Who has the password may do anything with the document: a reader program, not the encryption,
/// would be all that kept people from printing or copying.
///
/// Inside stands the SHA-256 of the same document without its password, by which two of them are known to say the same.
final class ProtectedPdf {

    private static final PdfName CONTENT = new PdfName("KeyledgerContent");
    private static final int EVERYTHING = PdfWriter.ALLOW_PRINTING | PdfWriter.ALLOW_MODIFY_CONTENTS
            | PdfWriter.ALLOW_COPY | PdfWriter.ALLOW_MODIFY_ANNOTATIONS | PdfWriter.ALLOW_FILL_IN
            | PdfWriter.ALLOW_SCREENREADERS | PdfWriter.ALLOW_ASSEMBLY;

    private ProtectedPdf() {}

    /// @param open the document without its password
    static byte[] of(PdfRenderer renderer, SummaryDocument document, Password password, byte[] open) {
        PdfString content = new PdfString(DigestUtils.sha256Hex(open));
        return Reproducible.withPlainOffsets(renderer.render(document, new PDFEncryption(bytes(password),
                bytes(password), EVERYTHING, PdfWriter.ENCRYPTION_AES_256_V3),
                information -> information.put(CONTENT, content)));
    }

    /// Whether the password opens both, and they say the same.
    static boolean saySame(byte[] one, byte[] other, Password password) throws IOException {
        Optional<String> content = content(one, password);
        return content.isPresent() && content.equals(content(other, password));
    }

    private static Optional<String> content(byte[] pdf, Password password) throws IOException {
        try (PdfReader reader = new PdfReader(pdf, bytes(password))) {
            return reader.isEncrypted() ? Optional.ofNullable(reader.getInfo().get("KeyledgerContent"))
                    : Optional.empty();
        }
        catch (BadPasswordException another) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Password password) {
        return password.value().getBytes(StandardCharsets.US_ASCII);
    }
}
