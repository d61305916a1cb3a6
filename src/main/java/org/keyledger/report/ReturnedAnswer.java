package org.keyledger.report;

import java.util.List;

/// What stands in a returned workbook's columns for the reviewer, beside one finding; unchecked.
///
/// @param uid see [FindingLine#uid]
public record ReturnedAnswer(String uid, Cell disposition, Cell reviewer, Cell reviewedOn, Cell comment) {

    /// @param address such as `Findings!F17`
    /// @param text    of a date, `2026-11-30` wherever it could be read as one
    public record Cell(String address, String text) {}

    boolean isBlank() {
        return List.of(disposition, reviewer, reviewedOn, comment).stream().allMatch(cell -> cell.text().isEmpty());
    }
}
