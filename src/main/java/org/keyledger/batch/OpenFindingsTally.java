package org.keyledger.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.assess.Severity;
import org.keyledger.job.OpenFindings;

/// Counts open findings by control and severity. What has none is told as well: an alarm on a figure ends only when it hears
/// that it is zero.
final class OpenFindingsTally {

    private final Map<String, Map<Severity, Long>> counts = new LinkedHashMap<>();

    /// @param controls ids of those that were applied
    OpenFindingsTally(List<String> controls) {
        controls.forEach(control -> counts.put(control, new EnumMap<>(Severity.class)));
    }

    /// A control that is no longer applied may have findings that nobody has been able to close.
    void add(String control, Severity severity, long findings) {
        counts.computeIfAbsent(control, _ -> new EnumMap<>(Severity.class)).merge(severity, findings, Long::sum);
    }

    List<OpenFindings> all() {
        List<OpenFindings> all = new ArrayList<>();
        counts.forEach((control, bySeverity) -> {
            for (Severity severity : Severity.values()) {
                all.add(new OpenFindings(control, severity.label(), bySeverity.getOrDefault(severity, 0L)));
            }
        });
        return all;
    }
}
