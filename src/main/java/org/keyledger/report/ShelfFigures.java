package org.keyledger.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// Figures of a period, worded, as its `metrics.json` tells them. What an older file does not have is empty.
///
/// @param score    such as `72 of 100, up 8 from 64 in October 2026`, with why it cannot be compared, or why there is none
/// @param points   the score alone, or `None`
/// @param coverage the coverage sentence
/// @param accounts such as `10 of 12`
/// @param keys     such as `315`
/// @param open     how many findings are open, such as `473`
/// @param classification how confidential the period's reports are
/// @param facts    what else there is to say, each with its name
record ShelfFigures(String organization, String score, String points, String coverage, String accounts, String keys,
        String open, Classification classification, List<Fact> facts, List<ShelfTrend> trends) {

    private static final String SCORE = "score";
    private static final String OVER_90_DAYS = "keys-over-90-days";

    record Fact(String name, String text) {}

    ShelfFigures {
        facts = List.copyOf(facts);
        trends = List.copyOf(trends);
    }

    /// @throws tools.jackson.core.JacksonException or [IllegalArgumentException] when it is no `metrics.json`
    static ShelfFigures of(JsonNode metrics) {
        JsonNode coverage = metrics.required("coverage");
        JsonNode value = metrics.required(SCORE).required("value");
        String previous = metrics.path("heading").path("previous").asString("");
        String open = number(metrics.path("findings").path("open"));
        return new ShelfFigures(metrics.path("heading").path("organization").asString(""),
                score(metrics.required(SCORE), previous), value.isNull() ? "None" : value.asString(),
                coverage.required("sentence").stringValue(),
                coverage.has("listed") ? number(coverage.path("read")) + " of " + number(coverage.path("listed")) : "",
                number(coverage.path("keys")), open,
                new Classification(metrics.path("heading").path("classification").asString("")),
                facts(metrics, open, previous), trends(metrics));
    }

    private static String score(JsonNode score, String previous) {
        JsonNode value = score.required("value");
        if (value.isNull()) {
            return "None, as no key could be judged";
        }
        String comparison = score.path("comparison").asString("");
        JsonNode before = score.path("previous");
        if (!comparison.isEmpty() || !before.isNumber() || previous.isEmpty()) {
            return value.intValue() + " of 100" + (comparison.isEmpty() ? "" : ", " + comparison);
        }
        int change = value.intValue() - before.intValue();
        String then = " in " + ShelfTrend.month(YearMonth.parse(previous));
        return value.intValue() + " of 100, " + (change == 0 ? "as" + then
                : (change > 0 ? "up " : "down ") + Math.abs(change) + " from " + before.intValue() + then);
    }

    private static List<Fact> facts(JsonNode metrics, String open, String previous) {
        List<Fact> facts = new ArrayList<>();
        if (metrics.path("heading").has("classification")) {
            facts.add(new Fact("Classification", metrics.path("heading").path("classification").asString("")));
        }
        JsonNode coverage = metrics.path("coverage");
        if (coverage.path("keys").isNumber()) {
            facts.add(new Fact("Keys", counted(coverage.path("keys"), "key") + " of "
                    + counted(coverage.path("users"), "user")));
        }
        if (!open.isEmpty()) {
            facts.add(new Fact("Open findings", open + bySeverity(metrics.path("metrics"))));
        }
        JsonNode findings = metrics.path("findings");
        if (findings.has("new") && !previous.isEmpty()) {
            long closed = findings.path("closed").valueStream().mapToLong(JsonNode::longValue).sum();
            facts.add(new Fact("Since " + ShelfTrend.month(YearMonth.parse(previous)), number(findings.path("new"))
                    + " new, " + number(findings.path("reopened")) + " reopened, " + count(closed) + " closed"));
        }
        return facts;
    }

    private static String counted(JsonNode number, String what) {
        return number(number) + " " + what + (number.longValue() == 1 ? "" : "s");
    }

    private static String bySeverity(JsonNode metrics) {
        String parts = Stream.of("critical", "high", "medium", "low")
                .flatMap(severity -> metrics.valueStream()
                        .filter(metric -> metric.path("id").asString("").equals("open-findings-" + severity))
                        .map(metric -> metric.path("now").path("text").asString("") + " " + severity))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : ": " + parts;
    }

    private static List<ShelfTrend> trends(JsonNode metrics) {
        return Stream.of(SCORE, OVER_90_DAYS)
                .flatMap(id -> metrics.path("trends").valueStream()
                        .filter(trend -> trend.path("id").asString("").equals(id)))
                .map(ShelfFigures::trend).filter(ShelfTrend::isTrend).toList();
    }

    private static ShelfTrend trend(JsonNode trend) {
        return new ShelfTrend(trend.path("title").asString(""), trend.path("unit").asString("").equals("PERCENT")
                ? ShelfTrend.Scale.SHARE
                : ShelfTrend.Scale.POINTS,
                trend.path("points").valueStream()
                        .map(point -> new ShelfTrend.Point(YearMonth.parse(point.path("period").asString()),
                                point.path("value").isNumber() ? OptionalDouble.of(point.path("value").doubleValue())
                                        : OptionalDouble.empty()))
                        .toList());
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? count(number.longValue()) : "";
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
