package org.keyledger.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The weighted score, 0 to 100, higher being better; always rounded down.
///
/// @param value      empty when no key could be judged
/// @param previous   the previous period's, where there is one to compare with
/// @param comparison why there is none, such as `not comparable with May 2026: other accounts were read`; else empty
/// @param formula    as published
/// @param parts      what made it up
/// @param apart      what the comparison tells
public record Score(OptionalInt value, OptionalInt previous, String comparison, String formula, List<Part> parts,
        Optional<Apart> apart) {

    public Score {
        parts = List.copyOf(parts);
    }

    public Score(OptionalInt value, OptionalInt previous, String comparison, String formula, List<Part> parts) {
        this(value, previous, comparison, formula, parts, Optional.empty());
    }

    /// @param share  of what is measured, 0 to 1
    /// @param weight in points
    /// @param lost   points lost: share × weight
    /// @param id     of the risk; empty text where it has none
    public record Part(String title, double share, int weight, double lost, String id) {

        public Part(String title, double share, int weight, double lost) {
            this(title, share, weight, lost, "");
        }
    }

    /// Scores of different accounts.
    ///
    /// @param before the earlier period
    /// @param then   its score on the accounts read whole both times; empty where there is none
    /// @param now    this period's on the same ones
    public record Apart(YearMonth before, OptionalInt then, OptionalInt now) {}
}
