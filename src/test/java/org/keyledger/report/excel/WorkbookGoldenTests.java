package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.WorkbookFixtures;

/// Every sheet as text, against `golden/workbook-*.txt`.
class WorkbookGoldenTests {

    @TempDir
    private static Path folder;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write() throws IOException {
        workbook = WorkbookText.written(WorkbookFixtures.report().build(), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Cover", "Findings", "Undetermined", "Keys", "Accounts", "Exceptions", "Changes",
            "SCP readiness", "SCP exceptions", "Who loses access", "People to move", "SCP changes", "Trends",
            "Controls", "Coverage",
            "Definitions", "Evidence" })
    void sheetReadsAsBefore(String sheet) throws IOException {
        String file = "workbook-" + sheet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";

        GoldenFile.assertSame(file,
                Files.writeString(folder.resolve(file), WorkbookText.of(workbook.getSheet(sheet))));
    }

    @Test
    void sheetsAreInTheOrderInWhichAnAuditorReadsThem() {
        assertThat(workbook).extracting(sheet -> sheet.getSheetName())
                .containsExactly("Cover", "Findings", "Undetermined", "Keys", "Accounts", "Exceptions", "Changes",
                        "SCP readiness", "SCP exceptions", "Who loses access", "People to move", "SCP changes",
                        "Trends", "Controls",
                        "Coverage", "Definitions", "Evidence");
    }
}
