package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.WorkbookFixtures;

/// Every sheet as text, against `golden/workbook-*.txt`. What was read back is left in `target/golden`, to be copied when
/// a change was meant.
class WorkbookGoldenTests {

    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        workbook = WorkbookText.written(WorkbookFixtures.report().build(), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Cover", "Findings", "Undetermined", "Keys", "Accounts", "Changes", "Trends", "Controls",
            "Coverage", "Definitions", "Evidence" })
    void sheetReadsAsBefore(String sheet) throws IOException {
        String text = WorkbookText.of(workbook.getSheet(sheet));

        String file = "workbook-" + sheet.toLowerCase(java.util.Locale.ROOT) + ".txt";
        Path left = Files.createDirectories(Path.of("target/golden")).resolve(file);
        Files.writeString(left, text);
        assertThat(text).isEqualTo(Files.readString(Path.of("src/test/resources/golden", file)));
    }

    @Test
    void sheetsAreInTheOrderInWhichAnAuditorReadsThem() {
        assertThat(workbook).extracting(sheet -> sheet.getSheetName())
                .containsExactly("Cover", "Findings", "Undetermined", "Keys", "Accounts", "Changes", "Trends",
                        "Controls", "Coverage", "Definitions", "Evidence");
    }
}
