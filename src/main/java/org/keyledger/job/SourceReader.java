package org.keyledger.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Reads the `source` of a job file.
final class SourceReader {

    private static final List<String> KINDS = List.of("organization", "accounts", "profile", "evidence", "sample");
    private static final String CHOICE = "Name one of: 'organization:', 'accounts:', 'profile:' or 'sample:' with its"
            + " settings, or 'evidence: FOLDER'.";
    // As far as org.keyledger.evidence.sample.SampleSpec goes.
    private static final int MOST_ACCOUNTS = 50_000;
    private static final int MOST_USERS = 5_000;
    private static final int MOST_MONTHS = 36;

    private SourceReader() {}

    /// @return anything at all when a problem was reported
    static Source read(Section job) {
        job.require("source", CHOICE);
        return job.section("source", KINDS).map(SourceReader::named)
                .orElse(new Source.Evidence(Collection.DEFAULT_EVIDENCE));
    }

    private static Source named(Section source) {
        List<String> named = KINDS.stream().filter(source::mentions).toList();
        if (named.size() != 1) {
            source.mistake(named.isEmpty() ? "names nothing" : "names " + String.join(" and ", named), CHOICE);
        }
        Path evidence = source.path("evidence").orElse(Collection.DEFAULT_EVIDENCE);
        Optional<Source> sample = source.section("sample",
                List.of("accounts", "users", "months", "seed", "lastPeriod", "lastPeriods", "folder"))
                .map(SourceReader::sample);
        return LiveSourceReader.read(source).or(() -> sample).orElse(new Source.Evidence(evidence));
    }

    private static Source sample(Section sample) {
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
                sample.orDefault("seed", sample.number("seed", Long.MIN_VALUE, Long.MAX_VALUE), 7L),
                sample.month("lastPeriod").orElse(YearMonth.of(2026, 10)), Math.min(lastPeriods, months),
                sample.path("folder").orElse(Path.of("evidence")));
    }

    private static int number(Section sample, String name, int most, int otherwise) {
        return sample.orDefault(name, sample.number(name, 1, most).map(Math::toIntExact), otherwise);
    }
}
