package org.keyledger.report;

import java.nio.file.Path;
import java.util.List;

/// Reads a workbook that reviewers filled in, and holds it against what was written into it.
public interface ReturnedWorkbookReader {

    /// @param frameworks as [AuditReport#frameworks]
    /// @param written    the findings that the period's workbook holds
    /// @param version    of this Keyledger
    /// @param passwords  what the file may be protected with
    /// @throws ReviewImportException when the file is no such workbook
    ReturnedWorkbook read(Path file, List<String> frameworks, Rows<FindingLine> written, String version,
            Passwords passwords);

    /// Reads a workbook that is open to everybody.
    default ReturnedWorkbook read(Path file, List<String> frameworks, Rows<FindingLine> written, String version) {
        return read(file, frameworks, written, version, Passwords.NONE);
    }
}
