package org.keyledger.report.excel;

import java.nio.file.Path;
import java.util.List;

import org.keyledger.report.FindingLine;
import org.keyledger.report.Passwords;
import org.keyledger.report.ReturnedWorkbook;
import org.keyledger.report.ReturnedWorkbookReader;
import org.keyledger.report.ReviewImportException;
import org.keyledger.report.Rows;
import org.springframework.stereotype.Component;

/// Reads a returned workbook as it streams by, and holds every fact against what [FindingsSheet] would write today. A
/// catalogue's words change with Keyledger's version: those are compared where the workbook is of this version, or does
/// not say of which.
@Component
final class ReturnedWorkbookParser implements ReturnedWorkbookReader {

    private static final String CREATOR = "Keyledger ";

    @Override
    public ReturnedWorkbook read(Path file, List<String> frameworks, Rows<FindingLine> written, String version,
            Passwords passwords) {
        FindingColumns columns = FindingsSheet.columns(frameworks, Wording.load());
        try (WorkbookPackage workbook = WorkbookPackage.open(file, passwords)) {
            String creator = workbook.creator();
            boolean other = creator.startsWith(CREATOR) && !creator.equals(CREATOR + version);
            FindingFacts facts = new FindingFacts(columns.facts());
            ReturnedFindings findings = new ReturnedFindings(columns, facts,
                    new FindingIndex(written, facts, compared(columns, other)), workbook.countsFrom1904());
            workbook.forEachSheet(name -> new ReturnedSheet(name, findings));
            requireTable(file, findings, columns);
            return findings.result(other ? creator.substring(CREATOR.length()) : "");
        }
    }

    private static boolean[] compared(FindingColumns columns, boolean otherVersion) {
        boolean[] compared = new boolean[columns.facts().size()];
        for (int at = 0; at < compared.length; at++) {
            compared[at] = !otherVersion || !columns.catalogue().contains(columns.facts().get(at).header());
        }
        return compared;
    }

    private static void requireTable(Path file, ReturnedFindings findings, FindingColumns columns) {
        if (!findings.hasTable()) {
            throw new ReviewImportException(file + " holds no findings: no sheet has the headers \"" + columns.id()
                    + "\" and \"" + columns.control() + "\" in one of its first " + ReturnedSheet.LAST_HEADER_ROW
                    + " rows. Import the workbook of a month that was filled in; one written before there were finding"
                    + " IDs cannot be imported, so run that month again and fill in the new one.");
        }
    }
}
