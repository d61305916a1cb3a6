package org.keyledger.report;

import java.util.List;
import java.util.OptionalInt;

/// The weighted score, 0 to 100, higher being better; always rounded down.
///
/// @param value      empty when no key could be judged
/// @param previous   the previous period's, where there is one to compare with
/// @param comparison why there is none, such as `not comparable with May 2026: other accounts were read`; else empty
/// @param formula    as published
/// @param parts      what made it up
public record Score(OptionalInt value, OptionalInt previous, String comparison, String formula, List<Part> parts) {

    public Score {
        parts = List.copyOf(parts);
    }

    /// @param share  of what is measured, 0 to 1
    /// @param weight in points
    /// @param lost   points lost: share × weight
    public record Part(String title, double share, int weight, double lost) {}
}
