package org.keyledger.report.excel;

/// A cell as somebody's program saved it.
///
/// @param number  whether the text is a number, which a date is as well
/// @param formula whether the value is a formula's result
record RawCell(boolean number, boolean formula, String text) {

    static final RawCell BLANK = new RawCell(false, false, "");
}
