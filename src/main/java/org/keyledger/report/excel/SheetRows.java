package org.keyledger.report.excel;

import java.util.Map;
import java.util.TreeMap;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a sheet row by row, hidden rows too, as any program may have saved it: strings inline or shared, cells with or
/// without their addresses.
final class SheetRows extends DefaultHandler {

    /// A cell takes 32,767 characters, each of which may be coded in seven.
    private static final int LONGEST = CellText.LONGEST * 7;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_LETTERS = 3;
    private static final int LETTERS = 26;
    private static final String INLINE = "inlineStr";

    private final SharedTexts shared;
    private final Rows rows;
    private final TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private String type = "";
    private boolean formula;
    private boolean isInline;
    private boolean inValue;
    private int phonetic;

    SheetRows(SharedTexts shared, Rows rows) {
        this.shared = shared;
        this.rows = rows;
    }

    /// Takes a row.
    @FunctionalInterface
    interface Rows {

        /// @param number counted from 1
        /// @param cells  by column, counted from 0; only valid during the call
        /// @throws SAXException to read no further
        void row(int number, Map<Integer, RawCell> cells) throws SAXException;
    }

    static void append(StringBuilder text, char[] letters, int start, int length) throws SAXException {
        if (text.length() + length > LONGEST) {
            throw new SAXException("a text is longer than a cell takes");
        }
        text.append(letters, start, length);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : integer(number);
                column = -1;
                cells.clear();
            }
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> phonetic++;
            case "v" -> inValue = !isInline;
            case "is" -> startInline();
            case "t" -> inValue = isInline && phonetic == 0;
            default -> inValue = false;
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String address = attributes.getValue("r");
        column = address == null ? column + 1 : columnOf(address);
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new SAXException("there is no cell " + address);
        }
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        formula = false;
        isInline = false;
        text.setLength(0);
    }

    /// A program may leave a value of the other kind behind; what counts is what the cell's type says.
    private void startInline() {
        if (type.equals(INLINE)) {
            isInline = true;
            text.setLength(0);
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (inValue) {
            append(text, letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        inValue = false;
        switch (name) {
            case "rPh" -> phonetic--;
            case "c" -> {
                if (!text.isEmpty()) {
                    cells.put(column, cell());
                }
            }
            case "row" -> rows.row(row, cells);
            default -> {
                // nothing else ends that matters
            }
        }
    }

    private RawCell cell() throws SAXException {
        return switch (type) {
            case "s" -> new RawCell(false, formula, shared.get(integer(text.toString().strip())));
            case "n" -> new RawCell(true, formula, text.toString().strip());
            case "b" -> new RawCell(false, formula, text.toString().strip().equals("1") ? "TRUE" : "FALSE");
            // inlineStr, str, d (a date as ISO 8601 has it), e
            default -> new RawCell(false, formula, CellText.decoded(text.toString()));
        };
    }

    /// By hand, since it is asked for each of millions of cells.
    private static int columnOf(String address) throws SAXException {
        int column = 0;
        int at = 0;
        while (at < MOST_LETTERS && at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = column * LETTERS + address.charAt(at++) - 'A' + 1;
        }
        if (at == 0 || at == address.length() || !Character.isDigit(address.charAt(at))) {
            throw new SAXException("there is no cell " + address);
        }
        return column - 1;
    }

    private static int integer(String text) throws SAXException {
        try {
            return Integer.parseInt(text);
        }
        catch (NumberFormatException malformed) {
            throw new SAXException("'" + text + "' is not a whole number");
        }
    }
}
