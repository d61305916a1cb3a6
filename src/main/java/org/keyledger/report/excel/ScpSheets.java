package org.keyledger.report.excel;

import org.keyledger.report.AuditReport;
import org.keyledger.report.PersonLine;
import org.keyledger.report.Rows;
import org.keyledger.report.ScpChangeLine;
import org.keyledger.report.ScpExceptionLine;
import org.keyledger.report.ScpLossLine;

/// The lists behind the advice on service control policies: who needs an exception, who loses access, which people can sign in
/// otherwise, and what became of exceptions since the previous period.
final class ScpSheets {

    private ScpSheets() {}

    static TableSheet<ScpExceptionLine> exceptions(AuditReport report, Wording wording) {
        Columns<ScpExceptionLine> columns = new Columns<ScpExceptionLine>(wording, "scp_exceptions") //
                .id("account", ScpExceptionLine::accountId)
                .text("user", ScpExceptionLine::user)
                .text("phase", ScpExceptionLine::phase)
                .text("change", ScpExceptionLine::change)
                .text("granted", ScpExceptionLine::granted)
                .optionalDate("expires", ScpExceptionLine::expires)
                .prose("why", ScpExceptionLine::why)
                .instant("last-used", ScpExceptionLine::lastUsed)
                .text("service", ScpExceptionLine::service)
                .text("region", ScpExceptionLine::region)
                .text("owner", ScpExceptionLine::owner)
                .prose("owner-status", ScpExceptionLine::ownerStatus)
                .prose("replacement", ScpExceptionLine::replacement)
                .id("id", ScpExceptionLine::id)
                .text("ticket", ScpExceptionLine::ticket)
                .outcome("today", ScpExceptionLine::today)
                .outcome("as-is", ScpExceptionLine::asIs)
                .outcome("afterwards", ScpExceptionLine::afterwards)
                .text("account-name", ScpExceptionLine::accountName)
                .text("unit", ScpExceptionLine::unit)
                .prose("arn", ScpExceptionLine::arn)
                .prose("means", ScpExceptionLine::means)
                .prose("command", ScpExceptionLine::command);
        return sheet(report, wording, "scp_exceptions", columns, report.scp().exceptions());
    }

    static TableSheet<ScpLossLine> losses(AuditReport report, Wording wording) {
        Columns<ScpLossLine> columns = new Columns<ScpLossLine>(wording, "scp_losses") //
                .id("account", ScpLossLine::accountId)
                .text("user", ScpLossLine::user)
                .text("phase", ScpLossLine::phase)
                .outcome("access", ScpLossLine::access)
                .text("in-use", ScpLossLine::inUse)
                .text("treatment", ScpLossLine::treatment)
                .prose("why", ScpLossLine::why)
                .prose("instead", ScpLossLine::instead)
                .instant("last-used", ScpLossLine::lastUsed)
                .text("service", ScpLossLine::service)
                .text("region", ScpLossLine::region)
                .text("owner", ScpLossLine::owner)
                .prose("owner-status", ScpLossLine::ownerStatus)
                .text("kind", ScpLossLine::kind)
                .text("console", ScpLossLine::console)
                .prose("decided-by", ScpLossLine::decidedBy)
                .text("account-name", ScpLossLine::accountName)
                .text("unit", ScpLossLine::unit)
                .prose("arn", ScpLossLine::arn);
        return sheet(report, wording, "scp_losses", columns, report.scp().losses());
    }

    static TableSheet<PersonLine> people(AuditReport report, Wording wording) {
        Columns<PersonLine> columns = new Columns<PersonLine>(wording, "scp_people") //
                .id("account", PersonLine::accountId)
                .text("user", PersonLine::user)
                .text("person", PersonLine::person)
                .text("state", PersonLine::state)
                .text("in-use", PersonLine::inUse)
                .prose("next-step", PersonLine::nextStep)
                .prose("roles", PersonLine::roles)
                .text("account-name", PersonLine::accountName)
                .text("unit", PersonLine::unit)
                .prose("arn", PersonLine::arn);
        TableSheet<PersonLine> sheet =
                sheet(report, wording, "scp_people", columns, report.scp().signIn().persons());
        return report.scp().signIn().known() ? sheet : sheet.whenEmpty(report.scp().signIn().sentence());
    }

    static TableSheet<ScpChangeLine> changes(AuditReport report, Wording wording) {
        Columns<ScpChangeLine> columns = new Columns<ScpChangeLine>(wording, "scp_changes") //
                .text("change", ScpChangeLine::change)
                .id("account", ScpChangeLine::accountId)
                .text("user", ScpChangeLine::user)
                .prose("reason", ScpChangeLine::reason)
                .optionalDate("before", ScpChangeLine::before)
                .optionalDate("expires", ScpChangeLine::expires)
                .text("owner", ScpChangeLine::owner)
                .id("id", ScpChangeLine::id)
                .text("ticket", ScpChangeLine::ticket)
                .text("account-name", ScpChangeLine::accountName)
                .text("unit", ScpChangeLine::unit)
                .prose("arn", ScpChangeLine::arn);
        return sheet(report, wording, "scp_changes", columns, report.scp().changes());
    }

    /// An empty sheet of a month without advice must not read as nobody being concerned.
    private static <T> TableSheet<T> sheet(AuditReport report, Wording wording, String id, Columns<T> columns,
            Rows<T> rows) {
        TableSheet<T> sheet = TableSheet.of(wording, id, 2, columns, rows);
        return report.scp().advised() ? sheet : sheet.whenEmpty(wording.text("scp.none"));
    }
}
