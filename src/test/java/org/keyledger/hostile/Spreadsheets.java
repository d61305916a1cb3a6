package org.keyledger.hostile;

/// What spreadsheet programs do with text.
final class Spreadsheets {

    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private Spreadsheets() {}

    /// Whether a program would calculate a cell that somebody types so, or that it reads so from CSV: whatever is not seen
    /// in front of a formula's sign does not stop it, and a tab or a line's end at the start is dropped.
    static boolean runs(String cell) {
        int at = 0;
        while (at < cell.length() && isUnseen(cell.charAt(at))) {
            at++;
        }
        return at < cell.length() && SIGNS.indexOf(cell.charAt(at)) >= 0;
    }

    private static boolean isUnseen(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || c == '\u202E' || c == '\u2066';
    }
}
