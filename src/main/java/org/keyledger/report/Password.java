package org.keyledger.report;

import java.util.Optional;
import java.util.regex.Pattern;

/// What opens a protected document. It shows itself to nobody who prints it.
///
/// Whoever has the file may guess for as long as they like, so it has to be long: NIST SP 800-63B-4, section 3.1.1.2, asks
/// for 15 characters where nothing but a password protects. Only those of ASCII are taken, because programs turn others into
/// bytes in different ways, and no more than the 127 that a PDF counts (ISO 32000-2, section 7.6.4.3.3).
public final class Password {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 127;

    private static final int FEWEST_DIFFERENT = 6;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]([ -~]*[!-~])?");

    private final String text;

    /// @throws IllegalArgumentException when it is weak; the message does not show it
    public Password(String text) {
        mistakeIn(text).ifPresent(mistake -> {
            throw new IllegalArgumentException("the password " + mistake);
        });
        this.text = text;
    }

    /// What is wrong with a password, as the end of a sentence that begins with it and does not show it.
    public static Optional<String> mistakeIn(String text) {
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        if (!PRINTABLE.matcher(text).matches()) {
            return Optional.of("begins or ends with a space, or has a character that is not of printable ASCII");
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.of("has " + text.length() + " characters, and not from " + SHORTEST + " to " + LONGEST);
        }
        return text.chars().distinct().count() < FEWEST_DIFFERENT
                ? Optional.of("has fewer than " + FEWEST_DIFFERENT + " different characters")
                : Optional.empty();
    }

    /// The password itself.
    public String value() {
        return text;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
