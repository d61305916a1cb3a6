package org.keyledger.history;

/// A figure as a fraction: counts have the denominator 1.
public record Amount(long numerator, long denominator) {}
