package org.keyledger.job;

import java.util.Set;

/// What may show key ids whole. The PDF, mails and the shelf never do.
public enum KeyIdOutput {
    WORKBOOK("workbook", "workbook"),
    /// `findings.csv`.
    CSV("csv", "findings"),
    /// `findings.ocsf.json`, `metrics.json`.
    JSON("json", "ocsf", "metrics"),
    /// `actions.sh`.
    ACTIONS("actions", "actions"),
    /// `scp/`.
    SCP("scp", "scp");

    private final String setting;
    private final Set<String> writers;

    KeyIdOutput(String setting, String... writers) {
        this.setting = setting;
        this.writers = Set.of(writers);
    }

    /// As job files name it.
    public String setting() {
        return setting;
    }

    /// @param writer the name of a [org.keyledger.report.ReportWriter]
    public boolean isWrittenBy(String writer) {
        return writers.contains(writer);
    }
}
