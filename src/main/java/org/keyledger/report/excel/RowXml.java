package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import org.apache.poi.ss.util.CellReference;

/// Writes rows as SpreadsheetML, straight into bytes. Strings stand inline: a table of shared strings would have to be
/// held in memory. Almost all text is ASCII without markup, so that path is a plain loop.
final class RowXml<T> implements CellSink {

    private static final int FLUSH_AT = 1 << 16;
    /// A character takes 7 bytes at most (`_xHHHH_`), and a cell's element some more.
    private static final int LARGEST_CELL = CellText.LONGEST * 7 + 256;
    private static final boolean[] PLAIN = plain();
    private static final byte[] CELL_END = ascii("</v></c>");
    private static final byte[] TEXT_END = ascii("</t></is></c>");

    private final OutputStream out;
    private final List<Column<T>> columns;
    private final Styles styles;
    private final byte[][] cellStarts;
    private final byte[] buffer = new byte[FLUSH_AT + LARGEST_CELL];
    private final byte[] rowNumber = new byte[10];
    private int length;
    private int rowDigits;
    private int column;

    RowXml(OutputStream out, List<Column<T>> columns, Styles styles) {
        this.out = out;
        this.columns = columns;
        this.styles = styles;
        this.cellStarts = new byte[columns.size()][];
        for (int at = 0; at < cellStarts.length; at++) {
            cellStarts[at] = ascii("<c r=\"" + CellReference.convertNumToColString(at));
        }
    }

    /// @param number counted from 1
    /// @param height in points; 0 for the usual
    void row(int number, int height, T row) {
        rowDigits = digits(number, rowNumber, 0);
        raw("<row r=\"");
        raw(rowNumber, rowDigits);
        if (height > 0) {
            raw("\" ht=\"");
            length = digits(height, buffer, length);
        }
        raw("\">");
        for (column = 0; column < cellStarts.length; column++) {
            columns.get(column).value().write(row, this);
            if (length >= FLUSH_AT) {
                flush();
            }
        }
        raw("</row>");
    }

    void flush() {
        try {
            out.write(buffer, 0, length);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        length = 0;
    }

    @Override
    public void text(Look look, String text) {
        if (text.isEmpty()) {
            return;
        }
        String fitted = CellText.fitted(text);
        start();
        raw(CellText.looksLikeFormula(fitted) ? styles.quotedTextStart(look) : styles.textStart(look));
        raw(outerSpace(fitted) ? "<t xml:space=\"preserve\">" : "<t>");
        escaped(fitted);
        raw(TEXT_END, TEXT_END.length);
    }

    @Override
    public void number(Look look, long number) {
        startValue(look);
        length = digits(number, buffer, length);
        raw(CELL_END, CELL_END.length);
    }

    @Override
    public void number(Look look, double number) {
        if (!Double.isFinite(number)) {
            text(look, "n/a");
            return;
        }
        startValue(look);
        raw(Double.toString(number));
        raw(CELL_END, CELL_END.length);
    }

    @Override
    public void instant(Look look, Instant instant) {
        if (!SerialDate.covers(instant)) {
            text(look, instant.toString());
            return;
        }
        startValue(look);
        length = digits(SerialDate.day(instant), buffer, length);
        long fraction = SerialDate.fraction(instant);
        if (fraction > 0) {
            buffer[length++] = '.';
            for (long unit = SerialDate.FRACTIONS / 10; fraction > 0; unit /= 10) {
                buffer[length++] = (byte) ('0' + fraction / unit);
                fraction %= unit;
            }
        }
        raw(CELL_END, CELL_END.length);
    }

    @Override
    public void blank(Look look) {
        start();
        raw(styles.blank(look));
    }

    private void start() {
        byte[] start = cellStarts[column];
        raw(start, start.length);
        raw(rowNumber, rowDigits);
    }

    private void startValue(Look look) {
        start();
        raw(styles.valueStart(look));
    }

    private void escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < 128 && PLAIN[letter]) {
                buffer[length++] = (byte) letter;
            }
            else if (CellText.isPair(text, at)) {
                utf8(text.codePointAt(at++));
            }
            else if (CellText.needsCode(text, at)) {
                raw(CellText.code(letter));
            }
            else {
                special(letter);
            }
        }
    }

    private void special(char letter) {
        switch (letter) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            default -> utf8(Character.isSurrogate(letter) ? '\uFFFD' : letter);
        }
    }

    private void utf8(int point) {
        if (point < 0x80) {
            buffer[length++] = (byte) point;
        }
        else if (point < 0x800) {
            buffer[length++] = (byte) (0xC0 | point >> 6);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
        }
        else if (point < 0x10000) {
            buffer[length++] = (byte) (0xE0 | point >> 12);
            buffer[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
        }
        else {
            buffer[length++] = (byte) (0xF0 | point >> 18);
            buffer[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            buffer[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[length++] = (byte) (0x80 | point & 0x3F);
        }
    }

    private void raw(String ascii) {
        for (int at = 0; at < ascii.length(); at++) {
            buffer[length++] = (byte) ascii.charAt(at);
        }
    }

    private void raw(byte[] bytes) {
        raw(bytes, bytes.length);
    }

    private void raw(byte[] bytes, int count) {
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    /// @return the index after the last digit
    private static int digits(long number, byte[] target, int start) {
        if (number < 0) {
            byte[] negative = ascii(Long.toString(number));
            System.arraycopy(negative, 0, target, start, negative.length);
            return start + negative.length;
        }
        int end = start + 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            end++;
        }
        long rest = number;
        for (int at = end - 1; at >= start; at--) {
            target[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }

    private static boolean outerSpace(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char letter = ' '; letter < 127; letter++) {
            plain[letter] = "&<>_".indexOf(letter) < 0;
        }
        return plain;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
