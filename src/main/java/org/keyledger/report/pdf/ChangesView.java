package org.keyledger.report.pdf;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.keyledger.assess.Severity;
import org.keyledger.report.FindingLine;
import org.keyledger.report.MetricLine;
import org.keyledger.report.Rows;
import org.keyledger.report.view.Words;

/// What changed since the previous period, as counts: the findings themselves name keys and stay in the workbook.
///
/// @param newKeys a sentence; empty where it was not counted
record ChangesView(List<Line> lines, String newKeys) {

    private static final String NEW_KEYS = "keys-created-in-period";

    /// @param counts by severity, worst first, then the total
    record Line(String status, List<String> counts) {}

    private enum Status {
        NEW("New", "New"), REOPENED("Reopened", "Reopened"), EXCEPTED("Closed: exception granted", "Excepted"),
        CLOSED("Closed", "Closed"), OTHER("", "Other");

        private final String prefix;
        private final String text;

        Status(String prefix, String text) {
            this.prefix = prefix;
            this.text = text;
        }

        static Status of(FindingLine finding) {
            return Arrays.stream(values()).filter(status -> finding.status().startsWith(status.prefix)).findFirst()
                    .orElse(OTHER);
        }
    }

    static ChangesView of(Rows<FindingLine> changes, List<MetricLine> metrics) {
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
                .map(entry -> new Line(entry.getKey().text,
                        Arrays.stream(entry.getValue()).mapToObj(Words::count).toList()))
                .toList(), newKeys(metrics));
    }

    private static String newKeys(List<MetricLine> metrics) {
        return metrics.stream().filter(metric -> metric.id().equals(NEW_KEYS)).findFirst()
                .map(metric -> Words.count(metric.now().numerator(), "access key was", "access keys were")
                        + " created since then in the accounts that were read.")
                .orElse("");
    }
}
