package org.keyledger.report.data;

import java.util.regex.Pattern;

/// Text in Markdown: names that others chose neither end a table's cell nor turn into links or markup, nor turn the line
/// around. GitHub's dialect links addresses without being asked to (GFM, "Autolinks (extension)").
final class Markdown {

    private static final String SIGNS = "\\`*_[]<>|#~";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(\\bwww)(?=\\.)|(?=://)|(?=&#?\\w+;)|^(?=[-+])");

    private Markdown() {}

    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (SIGNS.indexOf(c) >= 0) {
                clean.append('\\');
            }
            clean.appendCodePoint(isUnfit(c) ? ' ' : c);
        });
        return ADDRESS.matcher(clean).replaceAll("$0\\\\");
    }

    /// Text between backticks, where no sign but the backtick means anything.
    static String code(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(c == '`' ? '\'' : isUnfit(c) ? ' ' : c));
        return clean.toString();
    }

    private static boolean isUnfit(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING, Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING, Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT, Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE, Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                    true;
            default -> Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
        };
    }
}
