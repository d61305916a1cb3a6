package org.keyledger.report.excel;

import org.keyledger.report.AuditReport;
import org.keyledger.report.ControlLine;
import org.keyledger.report.Rows;

/// What is checked, why, and how the keys fared.
final class ControlsSheet {

    private ControlsSheet() {}

    static TableSheet<ControlLine> of(AuditReport report, Wording wording) {
        Columns<ControlLine> columns = new Columns<ControlLine>(wording, "controls") //
                .id("control", ControlLine::id)
                .prose("title", ControlLine::title)
                .text("severity", ControlLine::severity)
                .number("flagged", ControlLine::flagged)
                .number("undetermined", ControlLine::undetermined)
                .number("clear", ControlLine::clear)
                .number("new", ControlLine::newFindings)
                .number("closed", ControlLine::closedFindings)
                .prose("risk", ControlLine::risk)
                .prose("remediation", ControlLine::remediation)
                .prose("replacement", ControlLine::replacement)
                .prose("reference", ControlLine::reference);
        for (int framework = 0; framework < report.frameworks().size(); framework++) {
            int at = framework;
            columns.idHeaded(report.frameworks().get(framework), control -> control.controlIds().get(at));
        }
        return TableSheet.of(wording, "controls", 1, columns, Rows.of(report.controls()));
    }
}
