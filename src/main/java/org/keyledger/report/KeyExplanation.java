package org.keyledger.report;

import java.util.List;

/// Everything that the ledger knows of a key in a month, worded.
///
/// @param title such as `AKIAIOSFODNN7EXAMPLE, key 1 of svc-build, 2026-11`
public record KeyExplanation(String title, List<Section> sections) {

    public KeyExplanation {
        sections = List.copyOf(sections);
    }

    public record Section(String heading, List<Fact> facts) {

        public Section {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String text) {}
}
