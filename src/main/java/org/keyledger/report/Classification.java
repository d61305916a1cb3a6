package org.keyledger.report;

import java.util.Optional;

/// How confidential a report is, in the operator's own words, such as `Confidential - internal`. It stands on every page, in
/// a spreadsheet's headers and in the subject of mails, so it is one short line that nothing takes for a formula.
///
/// @param label empty where nothing is to be said
public record Classification(String label) {

    public static final Classification NONE = new Classification("");

    public static final int LONGEST = 64;

    /// @throws IllegalArgumentException when it cannot stand everywhere
    public Classification {
        if (!label.isEmpty()) {
            mistakeIn(label).ifPresent(mistake -> {
                throw new IllegalArgumentException("the classification " + mistake);
            });
        }
    }

    /// What is wrong with a label, as the end of a sentence.
    public static Optional<String> mistakeIn(String label) {
        if (label.isBlank() || label.length() > LONGEST) {
            return Optional.of("has " + label.strip().length() + " characters, and not from 1 to " + LONGEST);
        }
        if (label.codePoints().anyMatch(Classification::isUnseen)) {
            return Optional.of("has a character that nobody sees, or a line's end");
        }
        return "=+-@".indexOf(label.strip().charAt(0)) < 0 ? Optional.empty()
                : Optional.of("begins with " + label.strip().charAt(0) + ", as a formula does");
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    public boolean isNone() {
        return label.isEmpty();
    }

    /// What a mail's subject begins with.
    public String subjectPrefix() {
        return isNone() ? "" : "[" + label + "] ";
    }
}
