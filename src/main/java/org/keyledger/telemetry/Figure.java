package org.keyledger.telemetry;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// One number of a run.
///
/// @param name such as `keyledger.accounts.read`
/// @param tags what it is of besides the job, by name
record Figure(String name, Unit unit, double value, SortedMap<String, String> tags) {

    /// What numbers count.
    enum Unit {
        COUNT("Count", "1"), SECONDS("Seconds", "s"), RATIO("None", "1");

        private final String cloudWatch;
        private final String ucum;

        Unit(String cloudWatch, String ucum) {
            this.cloudWatch = cloudWatch;
            this.ucum = ucum;
        }

        /// As CloudWatch names it (API reference, `MetricDatum`). A ratio from 0 to 1 has no name there: `Percent` is a hundred
        /// times as much.
        String cloudWatch() {
            return cloudWatch;
        }

        /// As OpenTelemetry names it, after the Unified Code for Units of Measure.
        String ucum() {
            return ucum;
        }
    }

    Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value);
        }
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    static Figure of(String name, Unit unit, double value) {
        return new Figure(name, unit, value, new TreeMap<>());
    }
}
