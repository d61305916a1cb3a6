package org.keyledger.report.excel;

/// A sheet that the cover's contents list.
sealed interface SheetPlan permits TableSheet, TrendsSheet, ScpReadinessSheet {

    String title();

    /// What it holds, in a sentence.
    String about();
}
