package org.keyledger.report;

/// A setting that was in force.
public record Setting(String name, String value) {}
