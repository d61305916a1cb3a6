package org.keyledger.report;

/// Why a returned workbook cannot be imported as it is.
///
/// @param cell its address, such as `Findings!F17`; empty where the workbook as a whole is meant
public record ReviewProblem(String cell, String problem) {

    public String describe() {
        return cell.isEmpty() ? problem : cell + ": " + problem;
    }
}
