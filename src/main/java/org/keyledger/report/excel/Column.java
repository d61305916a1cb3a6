package org.keyledger.report.excel;

import java.util.List;

/// A column of a table.
///
/// @param headerLook how the header looks
/// @param widest     in characters; longer text is wrapped or runs on
/// @param wraps      whether text may take several lines
/// @param choices    what a reviewer may choose from; empty for any value
record Column<T>(String header, Look headerLook, int widest, boolean wraps, List<String> choices, Value<T> value) {

    Column {
        choices = List.copyOf(choices);
    }

    Column<T> renamed(String newHeader) {
        return new Column<>(newHeader, headerLook, widest, wraps, choices, value);
    }

    /// Writes a row's value into at most one cell.
    @FunctionalInterface
    interface Value<T> {
        void write(T row, CellSink cell);
    }
}
