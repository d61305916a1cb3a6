package org.keyledger.report.excel;

import java.util.Optional;
import java.util.OptionalLong;

import org.keyledger.report.AuditReport;
import org.keyledger.report.KeyLine;

/// The full population, passes too, with one column for each control.
final class KeysSheet {

    private KeysSheet() {}

    static TableSheet<KeyLine> of(AuditReport report, Wording wording) {
        Columns<KeyLine> columns = new Columns<KeyLine>(wording, "keys") //
                .id("account", KeyLine::accountId)
                .text("user", KeyLine::user)
                .id("key", KeyLine::keyId)
                .text("account-name", KeyLine::accountName)
                .text("unit", KeyLine::unit)
                .line("arn", KeyLine::arn)
                .number("slot", KeyLine::slot)
                .text("status", KeyLine::status)
                .instant("created", KeyLine::created)
                .text("new", KeyLine::isNew)
                .line("created-by", KeyLine::createdBy)
                .optionalNumber("age", KeyLine::ageDays)
                .instant("last-used", KeyLine::lastUsed)
                .text("last-used-note", KeyLine::lastUsedNote)
                .optionalNumber("idle", KeyLine::idleDays)
                .text("service", KeyLine::lastUsedService)
                .text("region", KeyLine::lastUsedRegion)
                .text("kind", KeyLine::kind)
                .line("kind-reason", KeyLine::kindReason)
                .text("owner", KeyLine::owner)
                .text("owner-status", KeyLine::ownerStatus)
                .line("admin", KeyLine::admin)
                .text("console", KeyLine::console)
                .text("mfa", KeyLine::mfa)
                .number("findings", KeyLine::findings)
                .severity("worst", KeyLine::worst)
                .optionalNumber("risk", key -> key.riskScore().isPresent() ? OptionalLong.of(key.riskScore().getAsInt())
                        : OptionalLong.empty())
                .line("replacement", key -> key.advice().replacement())
                .line("replacement-why", key -> key.advice().reason())
                .line("action", key -> key.advice().action());
        for (int control = 0; control < report.controls().size(); control++) {
            int at = control;
            columns.verdict(report.controls().get(control).id(), key -> key.verdicts().get(at));
        }
        columns.instant("report-time", key -> Optional.of(key.reportTime())).line("source", KeyLine::source);
        return TableSheet.of(wording, "keys", 3, columns, report.keys());
    }
}
