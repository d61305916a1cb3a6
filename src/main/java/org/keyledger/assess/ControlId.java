package org.keyledger.assess;

import java.util.regex.Pattern;

/// The name of a control, such as `stale-key`: stable across releases, since ledgers and exceptions refer to it.
public record ControlId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public ControlId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a control id such as stale-key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
