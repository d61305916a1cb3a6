package org.keyledger.report.excel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

import org.apache.poi.ss.util.CellReference;

/// Writes rows as SpreadsheetML, straight into bytes. Strings stand inline: a table of shared strings would have to be
/// held in memory.
final class RowXml<T> implements CellSink {

    private static final byte[] VALUE_END = ascii("</v></c>");
    private static final byte[] TEXT_END = ascii("</t></is></c>");
    private static final byte[] TEXT = ascii("<t>");
    private static final byte[] SPACED_TEXT = ascii("<t xml:space=\"preserve\">");
    private static final int MOST_DIGITS = 10;

    private final XmlBuffer xml;
    private final List<Column<T>> columns;
    private final Styles styles;
    private final byte[][] cellStarts;
    private final byte[] rowNumber = new byte[MOST_DIGITS];
    private int rowDigits;
    private int column;

    RowXml(OutputStream out, List<Column<T>> columns, Styles styles) {
        this.xml = new XmlBuffer(out);
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
        rowDigits = XmlBuffer.digits(number, rowNumber, 0);
        xml.raw("<row r=\"");
        xml.raw(rowNumber, rowDigits);
        if (height > 0) {
            xml.raw("\" ht=\"");
            xml.number(height);
        }
        xml.raw("\">");
        for (column = 0; column < cellStarts.length; column++) {
            columns.get(column).value().write(row, this);
            xml.flushIfFull();
        }
        xml.raw("</row>");
    }

    void flush() {
        xml.flush();
    }

    @Override
    public void text(Look look, String text) {
        if (text.isEmpty()) {
            return;
        }
        String fitted = CellText.fitted(text);
        start(CellText.looksLikeFormula(fitted) ? styles.quotedTextStart(look) : styles.textStart(look));
        xml.raw(outerSpace(fitted) ? SPACED_TEXT : TEXT);
        xml.text(fitted);
        xml.raw(TEXT_END);
    }

    @Override
    public void number(Look look, long number) {
        start(styles.valueStart(look));
        xml.number(number);
        xml.raw(VALUE_END);
    }

    @Override
    public void number(Look look, double number) {
        if (!Double.isFinite(number)) {
            text(look, "n/a");
            return;
        }
        start(styles.valueStart(look));
        xml.raw(Double.toString(number));
        xml.raw(VALUE_END);
    }

    @Override
    public void instant(Look look, Instant instant) {
        if (!SerialDate.covers(instant)) {
            text(look, instant.toString());
            return;
        }
        start(styles.valueStart(look));
        xml.number(SerialDate.day(instant));
        xml.fraction(SerialDate.fraction(instant), SerialDate.FRACTIONS / 10);
        xml.raw(VALUE_END);
    }

    @Override
    public void blank(Look look) {
        start(styles.blank(look));
    }

    private void start(byte[] style) {
        xml.raw(cellStarts[column]);
        xml.raw(rowNumber, rowDigits);
        xml.raw(style);
    }

    private static boolean outerSpace(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
