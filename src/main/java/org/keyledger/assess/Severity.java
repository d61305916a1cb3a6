package org.keyledger.assess;

/// How bad a finding is, worst first.
public enum Severity {
    CRITICAL, HIGH, MEDIUM, LOW;

    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
