package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.report.AuditReport;
import org.keyledger.report.Labelled;
import org.keyledger.report.WorkbookFixtures;

class WorkbookLabelTests {

    @TempDir
    private Path folder;

    private final AuditReport report = WorkbookFixtures.report().build();

    private static List<String> heads(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false).map((Sheet sheet) -> sheet.getHeader().getCenter())
                .toList();
    }

    @Test
    void everySheetTheCoverAndThePropertiesSayHowConfidentialTheyAre() throws IOException {
        try (XSSFWorkbook workbook = WorkbookText.written(Labelled.of(report), folder)) {
            assertThat(heads(workbook)).hasSize(17).containsOnly("&BConfidential - internal");
            assertThat(workbook).allSatisfy(sheet -> assertThat(sheet.getFooter().getRight()).contains("&P"));
            assertThat(WorkbookText.of(workbook.getSheet("Cover"))).contains("Confidential - internal");
            assertThat(workbook.getProperties().getCoreProperties().getCategory())
                    .isEqualTo("Confidential - internal");
        }
    }

    @Test
    void whatPrintCodesAreMadeOfStaysText() throws IOException {
        try (XSSFWorkbook workbook = WorkbookText.written(Labelled.of(report, "R&D only"), folder)) {
            assertThat(heads(workbook)).containsOnly("&BR&&D only");
        }
    }

    @Test
    void nothingIsSaidWhereTheJobFileSaysNothing() throws IOException {
        try (XSSFWorkbook workbook = WorkbookText.written(report, folder)) {
            assertThat(heads(workbook)).containsOnly("");
            assertThat(workbook.getProperties().getCoreProperties().getCategory()).isNull();
        }
    }
}
