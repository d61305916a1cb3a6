package org.keyledger.report.view;

import org.keyledger.report.Coverage;

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

    public static CoverageView of(Coverage coverage) {
        String oldest = coverage.oldestReport().map(Words::instant).orElse("");
        String newest = coverage.newestReport().map(Words::instant).orElse("");
        return new CoverageView(coverage.sentence(), coverage.complete(),
                coverage.complete() && coverage.read() > 0, Words.count(coverage.listed()),
                Words.count(coverage.read()), Words.count(coverage.readInPart()), Words.count(coverage.failed()),
                Words.count(coverage.skipped()), Words.count(coverage.users(), "user", "users"),
                Words.count(coverage.keys(), "key", "keys"),
                oldest.equals(newest) ? oldest : oldest + " to " + newest);
    }
}
