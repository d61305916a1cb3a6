package org.keyledger.report.excel;

import org.keyledger.report.AuditReport;
import org.keyledger.report.UndeterminedLine;

/// Verdicts that the evidence did not allow.
final class UndeterminedSheet {

    private UndeterminedSheet() {}

    static TableSheet<UndeterminedLine> of(AuditReport report, Wording wording) {
        Columns<UndeterminedLine> columns = new Columns<UndeterminedLine>(wording, "undetermined") //
                .id("account", UndeterminedLine::accountId)
                .text("user", UndeterminedLine::user)
                .id("key", UndeterminedLine::keyId)
                .id("control", UndeterminedLine::control)
                .prose("title", UndeterminedLine::title)
                .prose("reason", UndeterminedLine::reason)
                .text("account-name", UndeterminedLine::accountName)
                .text("unit", UndeterminedLine::unit)
                .prose("source", UndeterminedLine::source);
        return TableSheet.of(wording, "undetermined", 3, columns, report.undetermined());
    }
}
