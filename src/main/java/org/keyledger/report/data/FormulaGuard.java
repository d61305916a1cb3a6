package org.keyledger.report.data;

/// Keeps text from outside from running as a formula when a spreadsheet opens a CSV file: account names, user names and
/// owners are chosen by other people. After [OWASP, CSV Injection](https://owasp.org/www-community/attacks/CSV_Injection).
///
/// A single quote in front makes a spreadsheet show the text as it is. It is put wherever a cell may begin: at the start,
/// and behind the separators that a spreadsheet of another locale would split at although the cell is quoted.
final class FormulaGuard {

    private static final String TRIGGERS = "=+-@＝＋－＠﹦﹢﹣﹫";
    private static final String LINE_OR_TAB = "\t\r\n";
    private static final String SEPARATORS = ";" + LINE_OR_TAB;
    private static final char QUOTE = '\'';

    private FormulaGuard() {}

    static String guard(String text) {
        if (isHarmless(text)) {
            return text;
        }
        var guarded = new StringBuilder(text.length() + 2);
        boolean cellBegins = true;
        for (int at = 0; at < text.length(); at++) {
            if (cellBegins && runs(text, at)) {
                guarded.append(QUOTE);
            }
            char c = text.charAt(at);
            guarded.append(c);
            cellBegins = SEPARATORS.indexOf(c) >= 0;
        }
        return guarded.toString();
    }

    /// Most cells begin with a letter or digit and hold no separator. Asked for every cell of every row, so it stays plain.
    private static boolean isHarmless(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        if (first > 'z' || !Character.isLetterOrDigit(first)) {
            return false;
        }
        for (int at = 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ';' || c == '\t' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }

    /// Whether the cell that begins here starts with a formula's sign, or with white space that spreadsheets drop.
    private static boolean runs(String text, int start) {
        int at = start;
        while (at < text.length() && isInvisible(text.charAt(at))) {
            if (start == 0 && LINE_OR_TAB.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            at++;
        }
        return at < text.length() && TRIGGERS.indexOf(text.charAt(at)) >= 0;
    }

    /// Spaces of every width, and characters without any: a byte order mark or a direction mark hides a formula as well.
    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
