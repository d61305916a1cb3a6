package org.keyledger.cli;

import java.time.DateTimeException;
import java.time.YearMonth;

import picocli.CommandLine.TypeConversionException;

/// Months on the command line.
final class Months {

    private Months() {}

    static YearMonth parse(String text) {
        try {
            return YearMonth.parse(text);
        }
        catch (DateTimeException wrong) {
            throw new TypeConversionException("'" + text + "' is not a month; write it as 2026-11");
        }
    }
}
