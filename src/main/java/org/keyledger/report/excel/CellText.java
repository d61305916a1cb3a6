package org.keyledger.report.excel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Excel lets a cell hold: 32,767 characters at most, of those that XML 1.0 knows. Others are written `_xHHHH_`,
/// which Excel turns back (ECMA-376 part 1, 22.9.2.19), and so is text that only looks like such a code.
final class CellText {

    static final int LONGEST = 32_767;

    private static final String SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫";
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /// The text, or as much of it as a cell holds with a note of how long it was.
    static String fitted(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String note = "… (cut, " + text.length() + " characters)";
        int end = LONGEST - note.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + note;
    }

    /// The text as it has to stand in a cell's element, before XML's own escapes.
    static String coded(String text) {
        String fitted = fitted(text);
        StringBuilder coded = new StringBuilder(fitted.length());
        for (int at = 0; at < fitted.length(); at++) {
            char letter = fitted.charAt(at);
            if (isPair(fitted, at)) {
                coded.append(letter).append(fitted.charAt(++at));
            }
            else if (needsCode(fitted, at)) {
                coded.append(code(letter));
            }
            else {
                coded.append(Character.isSurrogate(letter) ? '\uFFFD' : letter);
            }
        }
        return coded.toString();
    }

    static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /// Carriage returns too, since an XML parser would turn them into line feeds.
    static boolean needsCode(String text, int at) {
        char letter = text.charAt(at);
        return switch (letter) {
            case '\t', '\n' -> false;
            case '_' -> looksCoded(text, at);
            case '\uFFFE', '\uFFFF' -> true;
            default -> letter < ' ';
        };
    }

    static String code(char letter) {
        return String.format(Locale.ROOT, "_x%04X_", (int) letter);
    }

    /// The text that [#coded] made of a text.
    static String decoded(String coded) {
        return coded.indexOf("_x") < 0 ? coded
                : CODE.matcher(coded).replaceAll(code -> Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }

    /// Text that a spreadsheet would take for a formula if somebody typed it, or edited and left the cell. East Asian
    /// versions take a sign's wide form for the sign itself, and what is not seen in front of it stops none of them.
    static boolean looksLikeFormula(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (!isUnseen(letter)) {
                return SIGNS.indexOf(letter) >= 0;
            }
            if (at == 0 && (letter == '\t' || letter == '\r' || letter == '\n')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnseen(char letter) {
        return letter <= ' ' || letter > '~' && (Character.isSpaceChar(letter) || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT);
    }

    private static boolean looksCoded(String text, int at) {
        return text.length() >= at + 7 && text.charAt(at + 1) == 'x' && text.charAt(at + 6) == '_'
                && isHex(text.charAt(at + 2)) && isHex(text.charAt(at + 3)) && isHex(text.charAt(at + 4))
                && isHex(text.charAt(at + 5));
    }

    private static boolean isHex(char letter) {
        return Character.digit(letter, 16) >= 0 && letter < 128;
    }
}
