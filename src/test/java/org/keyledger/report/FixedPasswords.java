package org.keyledger.report;

import java.util.Optional;

/// Passwords that a test knows.
public record FixedPasswords(Optional<Password> workbook, Optional<Password> pdf) implements Passwords {

    public static final String TEXT = "correct horse battery staple";

    /// One for both.
    public static Passwords both() {
        return both(TEXT);
    }

    public static Passwords both(String text) {
        return new FixedPasswords(Optional.of(new Password(text)), Optional.of(new Password(text)));
    }
}
