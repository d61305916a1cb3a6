package org.keyledger.report;

import org.keyledger.report.words.Words;

/// Says how much of the organization a report speaks of.
final class CoverageWords {

    private CoverageWords() {}

    /// The same coverage with its sentence, such as `10 of 12 accounts read (1 of them in part), 2 skipped.`
    static Coverage in(Words words, Coverage coverage) {
        String sentence = words.text("coverage", coverage.read(), coverage.listed(),
                coverage.readInPart() == 0 ? "" : words.text("coverage.in-part", coverage.readInPart()),
                coverage.failed() == 0 ? "" : words.text("coverage.failed", coverage.failed()),
                coverage.skipped() == 0 ? "" : words.text("coverage.skipped", coverage.skipped()));
        return new Coverage(coverage.listed(), coverage.read(), coverage.readInPart(), coverage.failed(),
                coverage.skipped(), coverage.rowsUnread(), coverage.users(), coverage.keys(), coverage.oldestReport(),
                coverage.newestReport(), coverage.complete(), sentence);
    }

    /// What stands beside each figure, such as `10 of 12 accounts`.
    static String accounts(Words words, Coverage coverage) {
        return words.text("coverage.accounts", coverage.read(), coverage.listed());
    }
}
