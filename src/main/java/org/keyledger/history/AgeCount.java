package org.keyledger.history;

/// Working keys of an age in whole days.
public record AgeCount(int days, long keys) {}
