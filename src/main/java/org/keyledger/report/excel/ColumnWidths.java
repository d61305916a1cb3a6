package org.keyledger.report.excel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Column widths from the lengths of texts. Excel measures in characters of the default font; asking a font for its true
/// widths would depend on the machine's fonts.
final class ColumnWidths implements CellSink {

    private static final int NARROWEST = 9;
    /// For the filter's button in the header.
    private static final int BUTTON = 4;

    private int longest;

    private ColumnWidths() {}

    static <T> String xml(List<Column<T>> columns, List<T> sample) {
        StringBuilder xml = new StringBuilder("<cols>");
        for (int at = 0; at < columns.size(); at++) {
            xml.append(String.format(Locale.ROOT, "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>", at + 1,
                    at + 1, width(columns.get(at), sample)));
        }
        return xml.append("</cols>").toString();
    }

    private static <T> int width(Column<T> column, List<T> sample) {
        ColumnWidths widths = new ColumnWidths();
        sample.forEach(row -> column.value().write(row, widths));
        int header = longestWord(column.header()) + BUTTON;
        if (column.headerLook() == Look.REVIEW_HEADER) {
            return Math.max(header, column.widest());
        }
        return Math.max(Math.max(NARROWEST, header), Math.min(column.widest(), widths.longest + 2));
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[ -]")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    @Override
    public void text(Look look, String text) {
        longest = Math.max(longest, text.lines().mapToInt(String::length).max().orElse(0));
    }

    @Override
    public void number(Look look, long number) {
        // A separator for every three digits.
        longest = Math.max(longest, Long.toString(number).length() * 4 / 3);
    }

    @Override
    public void number(Look look, double number) {
        longest = Math.max(longest, 8);
    }

    @Override
    public void instant(Look look, Instant instant) {
        longest = Math.max(longest, "yyyy-mm-dd hh:mm".length());
    }

    @Override
    public void blank(Look look) {}
}
