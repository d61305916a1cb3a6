package org.keyledger.report.excel;

import org.keyledger.report.AuditReport;
import org.keyledger.report.ExceptionLine;
import org.keyledger.report.Rows;

/// The exceptions register, and what is wrong with its entries.
final class ExceptionsSheet {

    private ExceptionsSheet() {}

    static TableSheet<ExceptionLine> of(AuditReport report, Wording wording) {
        Columns<ExceptionLine> columns = new Columns<ExceptionLine>(wording, "exceptions") //
                .severity("severity", ExceptionLine::worst)
                .id("id", ExceptionLine::id)
                .text("state", ExceptionLine::state)
                .number("days-left", ExceptionLine::daysLeft)
                .prose("problems", ExceptionLine::problems)
                .text("use", ExceptionLine::use)
                .number("keys", ExceptionLine::keys)
                .number("findings", ExceptionLine::findings)
                .text("scope", ExceptionLine::scope)
                .prose("target", ExceptionLine::target)
                .prose("controls", ExceptionLine::controls)
                .text("reason", ExceptionLine::reason)
                .prose("comment", ExceptionLine::comment)
                .text("owner", ExceptionLine::owner)
                .text("approver", ExceptionLine::approver)
                .text("ticket", ExceptionLine::ticket)
                .date("granted", ExceptionLine::granted)
                .date("expires", ExceptionLine::expires);
        return TableSheet.of(wording, "exceptions", 2, columns, Rows.of(report.exceptions().lines()));
    }
}
