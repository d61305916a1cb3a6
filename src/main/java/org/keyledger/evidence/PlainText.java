package org.keyledger.evidence;

import java.util.regex.Pattern;

/// Text of evidence as messages may show it. Whoever can name a user or write an error message must not steer the
/// terminal or turn round the line that shows it.
final class PlainText {

    /// Controls of C0 and C1, format controls such as those of writing direction and of no width, separators of lines, and
    /// surrogates that lost their other half.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private static final int SHOWN = 80;

    private PlainText() {}

    /// A value as found, cut to 80 characters.
    static String shown(String value) {
        return of(value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…");
    }

    /// The text with `\uFFFD` in place of each control character.
    static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }
}
