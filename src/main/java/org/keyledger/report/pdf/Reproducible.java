package org.keyledger.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DecimalFormatSymbols;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes chance out of a PDF: OpenPDF draws six random letters for each embedded font, and the file's identity from the
/// clock. Letters become those of the font's name, the identity a digest of the rest. And it writes the table of offsets
/// in the digits of the default locale, which no reader understands where those are not ours. Lengths stay, and so do
/// offsets.
final class Reproducible {

    /// What the renderer puts where the identity will be.
    static final String IDENTITY_PLACEHOLDER = "0".repeat(32);

    private static final Pattern FONT_PREFIX = Pattern.compile("/[A-Z]{6}\\+([A-Za-z-]+)");
    private static final Pattern OFFSET = Pattern.compile("([^\\n]{10}) ([^\\n]{5}) ([nf])(?= ?\\n)");
    private static final Pattern IDENTITY_ENTRY = Pattern
            .compile("/FileId ?\\[<" + IDENTITY_PLACEHOLDER + "><" + IDENTITY_PLACEHOLDER + ">\\]");

    private Reproducible() {}

    static byte[] of(byte[] pdf) {
        String text = withPlainOffsets(new String(pdf, StandardCharsets.ISO_8859_1));
        text = FONT_PREFIX.matcher(text).replaceAll(font -> "/" + prefix(font.group(1)) + "+" + font.group(1));
        // The entry told OpenPDF which identity to use and has no business in the file.
        text = IDENTITY_ENTRY.matcher(text).replaceAll(entry -> " ".repeat(entry.group().length()));
        String identity = HexFormat.of().formatHex(digest(text), 0, 16);
        text = text.replaceAll(Pattern.quote("<" + IDENTITY_PLACEHOLDER + ">"),
                Matcher.quoteReplacement("<" + identity + ">"));
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Of an encrypted document only the table of offsets can be mended, which is not encrypted; it has no need to be the same
    /// in every run.
    static byte[] withPlainOffsets(byte[] encrypted) {
        return withPlainOffsets(new String(encrypted, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withPlainOffsets(String pdf) {
        int table = pdf.lastIndexOf("\nxref\n");
        if (table < 0) {
            return pdf;
        }
        char zero = DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT)).getZeroDigit();
        String entries = OFFSET.matcher(pdf.substring(table)).replaceAll(
                entry -> plain(entry.group(1), zero) + " " + plain(entry.group(2), zero) + " " + entry.group(3));
        return pdf.substring(0, table) + entries;
    }

    // A byte holds the low half of the character that was written.
    private static String plain(String digits, char zero) {
        return digits.chars().map(digit -> '0' + ((digit - zero) & 0xFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String prefix(String font) {
        byte[] digest = digest(font);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + Byte.toUnsignedInt(digest[i]) % 26));
        }
        return letters.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
