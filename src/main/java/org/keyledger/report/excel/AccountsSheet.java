package org.keyledger.report.excel;

import org.keyledger.report.AccountLine;
import org.keyledger.report.AuditReport;

/// Every account listed, read or not.
final class AccountsSheet {

    private AccountsSheet() {}

    static TableSheet<AccountLine> of(AuditReport report, Wording wording) {
        Columns<AccountLine> columns = new Columns<AccountLine>(wording, "accounts") //
                .id("account", AccountLine::accountId)
                .text("name", AccountLine::name)
                .text("unit", AccountLine::unit)
                .text("state", AccountLine::state)
                .text("outcome", AccountLine::outcome)
                .prose("reason", AccountLine::reason)
                .prose("remedy", AccountLine::remedy)
                .instant("report-time", AccountLine::reportTime)
                .text("report-time-note",
                        account -> account.reportTimeInferred() ? wording.text("accounts.report-time-inferred") : "")
                .number("users", AccountLine::users)
                .number("keys", AccountLine::keys)
                .number("active-keys", AccountLine::activeKeys)
                .number("critical", AccountLine::critical)
                .number("high", AccountLine::high)
                .number("medium", AccountLine::medium)
                .number("low", AccountLine::low)
                .number("undetermined", AccountLine::undetermined)
                .number("rows-unread", AccountLine::rowsUnread);
        return TableSheet.of(wording, "accounts", 2, columns, report.accounts());
    }
}
