package org.keyledger.report;

import java.util.List;

/// The exceptions register as it stands in the period.
///
/// @param sentence what leadership reads of it; empty where there is no register
/// @param lines    entries, those with the worst problems first, then those that expire first
public record ExceptionsOverview(String sentence, List<ExceptionLine> lines) {

    public static final ExceptionsOverview NONE = new ExceptionsOverview("", List.of());

    public ExceptionsOverview {
        lines = List.copyOf(lines);
    }
}
