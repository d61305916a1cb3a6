package org.keyledger.iam;

import java.util.regex.Pattern;

/// A twelve-digit AWS account id. It is text, not a number: ids may start with zeros.
///
/// @param value exactly twelve ASCII digits
public record AccountId(String value) implements Comparable<AccountId> {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    /// @throws IllegalArgumentException when the text is not twelve digits; the message quotes it
    public AccountId {
        if (value == null || !TWELVE_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a twelve-digit AWS account id");
        }
    }

    public static boolean isValid(String text) {
        return text != null && TWELVE_DIGITS.matcher(text).matches();
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
