package org.keyledger.report.excel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.keyledger.history.Disposition;
import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingLine;

/// Open and excepted findings with columns for the reviewer, and what changed since the previous period without them.
final class FindingsSheet {

    /// The sign-off's columns, and the one that says where it comes from.
    private static final int OF_THE_SIGN_OFF = 5;

    /// Columns whose words come from the catalogue of controls, and from no ledger.
    private static final List<String> CATALOGUE = List.of("title", "remediation", "replacement", "command");

    private FindingsSheet() {}

    static TableSheet<FindingLine> findings(AuditReport report, Wording wording) {
        return TableSheet.of(wording, "findings", 4, withSignOff(report.frameworks(), wording), report.findings());
    }

    /// What the ledger says of a finding, and what a reviewer says.
    static FindingColumns columns(List<String> frameworks, Wording wording) {
        List<Column<FindingLine>> columns = withSignOff(frameworks, wording).list();
        Set<String> catalogue = new HashSet<>(frameworks);
        CATALOGUE.forEach(word -> catalogue.add(wording.text("findings." + word)));
        return new FindingColumns(columns.subList(0, columns.size() - OF_THE_SIGN_OFF), catalogue,
                wording.text("findings.id"), wording.text("findings.control"), wording.text("findings.disposition"),
                wording.text("findings.reviewer"), wording.text("findings.reviewed-on"),
                wording.text("findings.comment"));
    }

    private static Columns<FindingLine> withSignOff(List<String> frameworks, Wording wording) {
        return facts(frameworks, wording).id("id", FindingLine::uid)
                .text("carried", finding -> finding.signOff().period()
                        .map(month -> wording.text("findings.carried-from", month)).orElse(""))
                .review("disposition", 22, Disposition.labels(), finding -> finding.signOff().disposition())
                .review("reviewer", 22, List.of(), finding -> finding.signOff().reviewer())
                .reviewDate("reviewed-on", 16, finding -> finding.signOff().reviewedOn())
                .review("comment", 40, List.of(), finding -> finding.signOff().comment());
    }

    static TableSheet<FindingLine> changes(AuditReport report, Wording wording) {
        return TableSheet.of(wording, "changes", 4, facts(report.frameworks(), wording), report.changes());
    }

    private static Columns<FindingLine> facts(List<String> frameworks, Wording wording) {
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
        for (int framework = 0; framework < frameworks.size(); framework++) {
            int at = framework;
            columns.idHeaded(frameworks.get(framework), finding -> finding.controlIds().get(at));
        }
        return columns.prose("source", FindingLine::source).instant("report-time", FindingLine::reportTime)
                .text("exception", finding -> finding.exception().id())
                .text("exception-owner", finding -> finding.exception().owner())
                .text("exception-approver", finding -> finding.exception().approver());
    }
}
