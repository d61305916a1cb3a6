package org.keyledger.report.view;

import org.keyledger.report.Coverage;
import org.keyledger.report.words.Words;

/// How much of the organization the figures speak of.
///
/// @param wholly  whether accounts were read, and all of them whole
/// @param users   such as `1 user`
/// @param keys    such as `512 keys`
/// @param reports when the oldest and newest credential report were made; empty text when none was read
public record CoverageView(String sentence, boolean complete, boolean wholly, String listed, String read,
        String readInPart,
        String failed,
        String skipped, String users, String keys, String reports) {

    public static CoverageView of(Coverage coverage, Words words) {
        String oldest = coverage.oldestReport().map(words::instant).orElse("");
        String newest = coverage.newestReport().map(words::instant).orElse("");
        return new CoverageView(coverage.sentence(), coverage.complete(),
                coverage.complete() && coverage.read() > 0, words.count(coverage.listed()),
                words.count(coverage.read()), words.count(coverage.readInPart()), words.count(coverage.failed()),
                words.count(coverage.skipped()), words.text("coverage.users", coverage.users()),
                words.text("coverage.keys", coverage.keys()),
                oldest.equals(newest) ? oldest : words.text("coverage.reports", oldest, newest));
    }
}
