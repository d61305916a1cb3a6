package org.keyledger.report;

/// What a word or a figure of the report means.
public record Definition(String term, String meaning) {}
