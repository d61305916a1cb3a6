package org.keyledger.report.excel;

import org.keyledger.report.AuditReport;
import org.keyledger.report.FileLine;

/// The files that were read, with their hashes.
final class EvidenceSheet {

    private EvidenceSheet() {}

    static TableSheet<FileLine> of(AuditReport report, Wording wording) {
        Columns<FileLine> columns = new Columns<FileLine>(wording, "evidence") //
                .wide("file", 72, FileLine::name)
                .number("bytes", FileLine::bytes)
                .wide("sha256", 72, FileLine::sha256);
        return TableSheet.of(wording, "evidence", 0, columns, report.files());
    }
}
