package org.keyledger.report;

/// A file of evidence that was read.
public record FileLine(String name, long bytes, String sha256) {}
