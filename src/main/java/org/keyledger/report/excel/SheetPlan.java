package org.keyledger.report.excel;

/// A sheet that the cover's contents list.
sealed interface SheetPlan permits TableSheet, TrendsSheet {

    String title();

    /// What it holds, in a sentence.
    String about();
}
