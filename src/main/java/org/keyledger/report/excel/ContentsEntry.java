package org.keyledger.report.excel;

import java.util.OptionalLong;

/// A line of the cover's contents.
///
/// @param rows empty where the sheet is not a table
record ContentsEntry(String sheetName, String about, OptionalLong rows) {}
