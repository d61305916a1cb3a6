package org.keyledger.report.excel;

import java.util.List;
import java.util.Optional;

import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingLine;

/// Open and excepted findings with columns for the reviewer, and what changed since the previous period without them.
final class FindingsSheet {

    private FindingsSheet() {}

    static TableSheet<FindingLine> findings(AuditReport report, Wording wording) {
        Columns<FindingLine> columns = columns(report, wording)
                .review("disposition", 22, Look.REVIEW,
                        List.of(wording.text("findings.dispositions").split("\\s*,\\s*")))
                .review("reviewer", 22, Look.REVIEW, List.of())
                .review("reviewed-on", 16, Look.REVIEW_DATE, List.of())
                .review("comment", 40, Look.REVIEW, List.of());
        return TableSheet.of(wording, "findings", 4, columns, report.findings());
    }

    static TableSheet<FindingLine> changes(AuditReport report, Wording wording) {
        return TableSheet.of(wording, "changes", 4, columns(report, wording), report.changes());
    }

    private static Columns<FindingLine> columns(AuditReport report, Wording wording) {
        Columns<FindingLine> columns = new Columns<FindingLine>(wording, "findings") //
                .severity("severity", finding -> Optional.of(finding.severity()))
                .id("account", FindingLine::accountId)
                .text("user", FindingLine::user)
                .id("key", FindingLine::keyId)
                .id("control", FindingLine::control)
                .prose("title", FindingLine::title)
                .prose("status", FindingLine::status)
                .month("first-seen", FindingLine::firstSeen)
                .number("months-open", FindingLine::monthsOpen)
                .number("times-opened", FindingLine::timesOpened)
                .prose("observed", FindingLine::observed)
                .prose("limit", FindingLine::limit)
                .prose("statement", FindingLine::statement)
                .text("account-name", FindingLine::accountName)
                .text("unit", FindingLine::unit)
                .text("owner", FindingLine::owner)
                .prose("remediation", FindingLine::remediation)
                .prose("replacement", FindingLine::replacement)
                .prose("command", FindingLine::command);
        for (int framework = 0; framework < report.frameworks().size(); framework++) {
            int at = framework;
            columns.idHeaded(report.frameworks().get(framework), finding -> finding.controlIds().get(at));
        }
        return columns.prose("source", FindingLine::source).instant("report-time", FindingLine::reportTime)
                .text("exception", finding -> finding.exception().id())
                .text("exception-owner", finding -> finding.exception().owner())
                .text("exception-approver", finding -> finding.exception().approver());
    }
}
