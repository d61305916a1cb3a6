package org.keyledger.report.pdf;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keyledger.assess.Severity;
import org.keyledger.report.FindingLine;
import org.keyledger.report.MetricLine;
import org.keyledger.report.Rows;
import org.keyledger.report.words.Words;

/// What changed since the previous period, as counts: the findings themselves name keys and stay in the workbook.
///
/// @param newKeys a sentence; empty where it was not counted
record ChangesView(List<Line> lines, String newKeys) {

    private static final String NEW_KEYS = "keys-created-in-period";

    /// @param counts by severity, worst first, then the total
    record Line(String status, List<String> counts) {}

    private enum Status {
        NEW("New"), REOPENED("Reopened"), EXCEPTED("Closed: exception granted"), CLOSED("Closed"), OTHER("");

        private final String prefix;

        Status(String prefix) {
            this.prefix = prefix;
        }

        String text(Words words) {
            return words.text("change." + name().toLowerCase(Locale.ROOT));
        }

        static Status of(FindingLine finding) {
            return Arrays.stream(values()).filter(status -> finding.status().startsWith(status.prefix)).findFirst()
                    .orElse(OTHER);
        }
    }

    static ChangesView of(Rows<FindingLine> changes, List<MetricLine> metrics, Words words) {
        Map<Status, long[]> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, new long[Severity.values().length + 1]);
        }
        changes.forEach(change -> {
            long[] line = counts.get(Status.of(change));
            line[change.severity().ordinal()]++;
            line[line.length - 1]++;
        });
        return new ChangesView(counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Status.OTHER && entry.getKey() != Status.EXCEPTED
                        || Arrays.stream(entry.getValue()).sum() > 0)
                .map(entry -> new Line(entry.getKey().text(words),
                        Arrays.stream(entry.getValue()).mapToObj(words::count).toList()))
                .toList(), newKeys(metrics, words));
    }

    private static String newKeys(List<MetricLine> metrics, Words words) {
        return metrics.stream().filter(metric -> metric.id().equals(NEW_KEYS)).findFirst()
                .map(metric -> words.text("change.keys", metric.now().numerator())).orElse("");
    }
}
