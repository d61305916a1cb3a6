package org.keyledger.report;

import java.util.List;
import java.util.Optional;

/// The exceptions register as it stands in the period.
///
/// @param sentence what leadership reads of it; empty where there is no register
/// @param lines    entries, those with the worst problems first, then those that expire first
/// @param counts   that the sentence tells; empty where there is none
public record ExceptionsOverview(String sentence, List<ExceptionLine> lines, Optional<Counts> counts) {

    /// @param findings covered
    /// @param inForce  exceptions, those that expire soon included
    public record Counts(long findings, long inForce, long expiring, long expired) {}

    public static final ExceptionsOverview NONE = new ExceptionsOverview("", List.of());

    public ExceptionsOverview {
        lines = List.copyOf(lines);
    }

    public ExceptionsOverview(String sentence, List<ExceptionLine> lines) {
        this(sentence, lines, Optional.empty());
    }
}
