package org.keyledger.report;

/// Something that could not be read.
///
/// @param accountId empty for the period's own files
/// @param impact    such as `Account not read`, `Row not read`, `Value unknown`, `Note`
/// @param line      0 where there is none
public record ProblemLine(String accountId, String impact, String file, long line, String column, String value,
        String problem, String remedy) {}
