package org.keyledger.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a reviewer decided about a finding. None of them closes it: that takes evidence, or an entry of the exceptions
/// register.
public enum Disposition {

    REVOKE, ROTATE, MIGRATE,
    /// Wants an entry of the exceptions register, which somebody else has to approve.
    ACCEPT_WITH_EXCEPTION,
    /// The control is wrong about this key, says the reviewer.
    FALSE_POSITIVE;

    /// Such as `Accept with exception`.
    public String label() {
        return KeyTexts.sentence(name());
    }

    /// The one of this label, whatever its case and spaces.
    public static Optional<Disposition> of(String label) {
        String plain = label.strip().replaceAll("[\\s\\u00A0]+", " ").toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(disposition -> disposition.label().toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }

    public static List<String> labels() {
        return Stream.of(values()).map(Disposition::label).toList();
    }
}
