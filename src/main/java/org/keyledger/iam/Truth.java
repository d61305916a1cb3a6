package org.keyledger.iam;

/// The third value is what this is for: a request of which not everything is known may or may not meet a condition.
/// Kleene's strong logic; the constants stand in the order of what they promise.
public enum Truth {
    FALSE, UNKNOWN, TRUE;

    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return values()[2 - ordinal()];
    }
}
