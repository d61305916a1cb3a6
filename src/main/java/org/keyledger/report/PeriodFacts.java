package org.keyledger.report;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The figures of a finished period that a short text needs, from its `metrics.json`.
///
/// @param score    0 to 100, of which 100 is best; empty where there is none
/// @param previous the score of the month before; empty where there is none
/// @param complete whether every account was read
/// @param coverage a sentence
/// @param open     findings
/// @param classification how confidential the reports are
public record PeriodFacts(String organization, Instant asOf, OptionalInt score, OptionalInt previous, boolean complete,
        String coverage, long open, List<Figure> figures, Classification classification) {

    private static final String FILE = "metrics.json";

    /// A headline figure.
    ///
    /// @param before empty where there is no earlier period to compare with
    public record Figure(String title, String now, Optional<String> before) {}

    public PeriodFacts {
        figures = List.copyOf(figures);
    }

    /// @return empty where the period has no such file
    /// @throws IOException when it cannot be understood
    public static Optional<PeriodFacts> of(FinishedPeriod period) throws IOException {
        Optional<Manifest.Entry> file = period.file(FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(JsonMapper.shared().readTree(period.read(file.get()))));
        }
        catch (JacksonException | DateTimeException | IllegalArgumentException broken) {
            throw new IOException(FILE + " of " + period.manifest().period()
                    + " was written by another version of Keyledger. A run with --rerun writes the period again.",
                    broken);
        }
    }

    private static PeriodFacts of(JsonNode root) {
        JsonNode heading = root.required("heading");
        JsonNode coverage = root.required("coverage");
        JsonNode score = root.required("score");
        return new PeriodFacts(text(heading, "organization"), Instant.parse(text(heading, "asOf")),
                number(score, "value"), number(score, "previous"), coverage.required("complete").booleanValue(),
                text(coverage, "sentence"), root.required("findings").required("open").longValue(),
                figures(root.required("metrics")),
                new Classification(heading.path("classification").asString("")));
    }

    private static List<Figure> figures(JsonNode metrics) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode metric : metrics) {
            if (metric.required("headline").booleanValue()) {
                JsonNode before = metric.required("before");
                figures.add(new Figure(text(metric, "title"), text(metric.required("now"), "text"),
                        before.isNull() ? Optional.empty() : Optional.of(text(before, "text"))));
            }
        }
        return figures;
    }

    private static OptionalInt number(JsonNode node, String field) {
        JsonNode number = node.required(field);
        return number.isNull() ? OptionalInt.empty() : OptionalInt.of(number.intValue());
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }
}
