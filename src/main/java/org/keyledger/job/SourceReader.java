package org.keyledger.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Reads the `source` of a job file.
final class SourceReader {

    private static final String CHOICE = "Name one: 'evidence: FOLDER' or 'sample:' with its settings.";
    // As far as org.keyledger.evidence.sample.SampleSpec goes.
    private static final int MOST_ACCOUNTS = 50_000;
    private static final int MOST_USERS = 5_000;
    private static final int MOST_MONTHS = 36;

    private SourceReader() {}

    /// @return anything at all when a problem was reported
    static Source read(Section job) {
        job.require("source", CHOICE);
        Optional<Section> source = job.section("source", List.of("evidence", "sample"));
        if (source.isPresent() && source.get().has("evidence") == source.get().has("sample")) {
            source.get().mistake(source.get().has("sample") ? "names evidence and a sample" : "names no evidence",
                    CHOICE);
        }
        Optional<Section> sample = source.flatMap(section -> section.section("sample",
                List.of("accounts", "users", "months", "seed", "lastPeriod", "lastPeriods", "folder")));
        Path evidence = source.flatMap(section -> section.path("evidence")).orElse(Path.of("evidence"));
        return sample.<Source>map(SourceReader::sample).orElse(new Source.Evidence(evidence));
    }

    private static Source.Sample sample(Section sample) {
        sample.require("lastPeriod", "Name the last month that is written: 2026-10.");
        sample.require("folder", "Name the folder that the evidence is written into.");
        int months = number(sample, "months", MOST_MONTHS, 12);
        int lastPeriods = number(sample, "lastPeriods", MOST_MONTHS, months);
        if (lastPeriods > months) {
            sample.mistake("lastPeriods", "there are only " + months + " months to run " + lastPeriods + " of",
                    "Raise months, or lower lastPeriods.");
        }
        return new Source.Sample(number(sample, "accounts", MOST_ACCOUNTS, 12),
                number(sample, "users", MOST_USERS, 40), months,
                sample.number("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(7L),
                sample.month("lastPeriod").orElse(YearMonth.of(2026, 10)), Math.min(lastPeriods, months),
                sample.path("folder").orElse(Path.of("evidence")));
    }

    private static int number(Section sample, String name, int most, int otherwise) {
        return sample.number(name, 1, most).map(Math::toIntExact).orElse(otherwise);
    }
}
