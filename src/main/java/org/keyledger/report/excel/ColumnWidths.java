package org.keyledger.report.excel;

import java.util.List;
import java.util.Locale;

/// Column widths and row heights from the lengths of texts. Excel measures widths in characters of the default font;
/// asking a font for its true ones would depend on the machine's fonts.
final class ColumnWidths<T> {

    private static final int NARROWEST = 9;
    /// For the filter's button in the header.
    private static final int BUTTON = 4;
    private static final int LINE_HEIGHT = 15;
    private static final int TALLEST = 405;

    private final List<Column<T>> columns;
    private final int[] widths;
    private final int[] wrapping;
    private final TextMeasure measure = new TextMeasure();

    ColumnWidths(List<Column<T>> columns, List<T> sample) {
        this.columns = columns;
        this.widths = columns.stream().mapToInt(column -> width(column, sample)).toArray();
        this.wrapping = java.util.stream.IntStream.range(0, widths.length)
                .filter(at -> columns.get(at).wraps())
                .toArray();
    }

    String xml() {
        StringBuilder xml = new StringBuilder("<cols>");
        for (int at = 0; at < widths.length; at++) {
            xml.append(String.format(Locale.ROOT, "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>", at + 1,
                    at + 1, widths[at]));
        }
        return xml.append("</cols>").toString();
    }

    /// In points; 0 when no text of the row needs a second line.
    int rowHeight(T row) {
        int lines = 1;
        for (int at : wrapping) {
            measure.reset(widths[at] - 1);
            columns.get(at).value().write(row, measure);
            lines = Math.max(lines, measure.lines());
        }
        return lines == 1 ? 0 : Math.min(TALLEST, lines * LINE_HEIGHT);
    }

    private int width(Column<T> column, List<T> sample) {
        int header = headerWidth(column.header());
        if (column.headerLook() == Look.REVIEW_HEADER) {
            return Math.max(header, column.widest());
        }
        measure.reset(Integer.MAX_VALUE);
        sample.forEach(row -> column.value().write(row, measure));
        return Math.max(Math.max(NARROWEST, header), Math.min(column.widest(), measure.longest() + 2));
    }

    /// Wide enough for two lines.
    private static int headerWidth(String header) {
        int longestWord = 0;
        for (String word : header.split("[ -]")) {
            longestWord = Math.max(longestWord, word.length());
        }
        return Math.max(longestWord, header.length() * 3 / 5) + BUTTON;
    }
}
