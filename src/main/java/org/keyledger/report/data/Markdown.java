package org.keyledger.report.data;

/// Text in Markdown: names that others chose neither end a table's cell nor turn into links or markup.
final class Markdown {

    private static final String SIGNS = "\\`*_[]<>|#";

    private Markdown() {}

    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (SIGNS.indexOf(c) >= 0) {
                clean.append('\\');
            }
            clean.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR ? ' ' : c);
        });
        return clean.toString();
    }
}
