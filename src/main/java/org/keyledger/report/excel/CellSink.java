package org.keyledger.report.excel;

import java.time.Instant;

/// Where a column puts the value of a row: one cell at most.
interface CellSink {

    /// No cell when the text is empty.
    void text(Look look, String text);

    void number(Look look, long number);

    /// Text `n/a` when the number is not finite.
    void number(Look look, double number);

    void instant(Look look, Instant instant);

    /// A cell without a value, for its looks.
    void blank(Look look);
}
