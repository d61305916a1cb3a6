package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.Severity;
import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingLine;
import org.keyledger.report.KeyLine;
import org.keyledger.report.Rows;
import org.keyledger.report.ScpFixtures;
import org.keyledger.report.ScpReadiness;
import org.keyledger.report.WorkbookFixtures;

class WorkbookWriterTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({ "48, 1", "49, 1", "50, 2", "98, 2", "99, 3" })
    void populationOverTheRowLimitContinuesOnNextSheets(int keys, int sheets) throws IOException {
        XSSFWorkbook workbook = written(50, report(keys));

        for (int number = 1; number <= sheets; number++) {
            XSSFSheet sheet = workbook.getSheet(number == 1 ? "Keys" : "Keys " + number);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("User");
            assertThat(sheet.getLastRowNum()).isLessThan(50);
            assertThat(sheet.getTables().getFirst().getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getColumnWidth(0)).isEqualTo(workbook.getSheet("Keys").getColumnWidth(0));
        }
        assertThat(workbook.getSheet("Keys " + (sheets + 1))).isNull();
        assertThat(users(workbook, sheets))
                .isEqualTo(IntStream.range(0, keys).mapToObj(number -> "user" + number).toList());
    }

    @Test
    void reviewersChooseOnContinuedFindingsToo() throws IOException {
        List<FindingLine> findings = IntStream.range(0, 60)
                .mapToObj(number -> WorkbookFixtures.finding(Severity.HIGH, "stale-key", "user" + number, "New"))
                .toList();

        XSSFWorkbook workbook = written(50, WorkbookFixtures.report().findings(findings).build());

        assertThat(workbook.getSheet("Findings 2").getDataValidations()).hasSize(1);
        assertThat(workbook.getSheet("Cover").getHyperlinkList()).extracting(link -> link.getAddress())
                .contains("'Findings 2'!A1");
    }

    @Test
    void rowsOtherThanPromisedFailInsteadOfMakingAWrongTable() {
        AuditReport tooFew = WorkbookFixtures.report().keys(promising(3, 2)).build();
        AuditReport tooMany = WorkbookFixtures.report().keys(promising(2, 3)).build();

        assertThatThrownBy(() -> written(50, tooFew)).hasMessageContaining("Keys was to have 3 rows and got 2");
        assertThatThrownBy(() -> written(50, tooMany)).hasMessageContaining("Keys got more rows than the 2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://example.com\")", "%0A=1+1", "\"=1+1", "=DDE(\"cmd\";\"/C calc\";\"x\")" })
    void textThatLooksLikeAFormulaStaysText(String user) throws IOException {
        XSSFCell cell = userCell(user);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(user);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@\t\r\n".indexOf(user.charAt(0)) >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000b", "a\u0001\u001Fb", "a\uFFFEb", "a\rb", "a\r\nb", "tab\there", "line\nbreak",
            "_x0041_", "_x005F_", "__x0041__", "_x00g1_", "a<b>&\"c'", " outer space ", "Zoë", "日本語", "😀 pair",
            "\u007F\u0085" })
    void everyCharacterComesBack(String user) throws IOException {
        assertThat(userCell(user).getStringCellValue()).isEqualTo(user);
    }

    @Test
    void halfOfASurrogatePairIsReplacedVisibly() throws IOException {
        assertThat(userCell("a\uD83Db").getStringCellValue()).isEqualTo("a\uFFFDb");
        assertThat(userCell("a\uDE00").getStringCellValue()).isEqualTo("a\uFFFD");
    }

    @Test
    void longestTextOfACellIsKeptWhole() throws IOException {
        String longest = "x".repeat(32_767);

        assertThat(userCell(longest).getStringCellValue()).isEqualTo(longest);
    }

    @Test
    void longerTextIsCutVisibly() throws IOException {
        String cut = userCell("x".repeat(32_768)).getStringCellValue();

        assertThat(cut).hasSize(32_767).endsWith("x… (cut, 32768 characters)");
    }

    @Test
    void longestTextOfTheLargestCharactersFits() throws IOException {
        String largest = "\u0001".repeat(32_767);

        assertThat(userCell(largest).getStringCellValue()).isEqualTo(largest);
    }

    @Test
    void emptySheetsSaySoInASentence() throws IOException {
        XSSFWorkbook workbook = written(50, WorkbookFixtures.report().nothingFound().build());

        assertThat(WorkbookText.of(workbook.getSheet("Findings"))).startsWith("No open findings");
        assertThat(WorkbookText.of(workbook.getSheet("Keys"))).startsWith("No access keys");
        assertThat(WorkbookText.of(workbook.getSheet("Changes"))).startsWith("No changes");
        assertThat(WorkbookText.of(workbook.getSheet("Trends"))).startsWith("No trends");
        assertThat(workbook.getSheet("Findings").getTables()).isEmpty();
        assertThat(workbook.getSheet("Coverage").getTables()).hasSize(1);
    }

    @Test
    void monthsWithoutAdviceAreNotMonthsInWhichNobodyIsConcerned() throws IOException {
        XSSFWorkbook workbook = written(50, WorkbookFixtures.report().scp(ScpReadiness.NONE).build());

        for (String sheet : List.of("SCP readiness", "SCP exceptions", "Who loses access", "SCP changes")) {
            assertThat(WorkbookText.of(workbook.getSheet(sheet))).as(sheet)
                    .contains("This month was recorded without advice").doesNotContain("Nobody", "No exception");
            assertThat(workbook.getSheet(sheet).getTables()).isEmpty();
        }
    }

    @Test
    void adviceThatConcernsNobodySaysSo() throws IOException {
        ScpReadiness some = ScpFixtures.readiness();
        XSSFWorkbook workbook = written(50,
                WorkbookFixtures.report().scp(new ScpReadiness(some.verdict(), some.phases(), some.policies(),
                        some.places(), some.totals(), some.diff(), Rows.of(List.of()), Rows.of(List.of()),
                        Rows.of(List.of()))).build());

        assertThat(WorkbookText.of(workbook.getSheet("SCP exceptions"))).startsWith("No exceptions are advised");
        assertThat(WorkbookText.of(workbook.getSheet("Who loses access"))).startsWith("Nobody who was read");
        assertThat(WorkbookText.of(workbook.getSheet("SCP changes"))).startsWith("No exception is new");
    }

    @Test
    void coverSaysWhyTheScoreIsNotCompared() throws IOException {
        XSSFWorkbook workbook = written(50, WorkbookFixtures.report().notComparable("not comparable with May").build());

        assertThat(WorkbookText.of(workbook.getSheet("Cover"))).contains("This score is not comparable with May.");
    }

    @Test
    void hostileTextOutsideTheTablesStaysText() throws IOException {
        XSSFWorkbook workbook = written(50, WorkbookFixtures.report().organization("=1+1\u0001<&").build());

        assertThat(WorkbookText.of(workbook.getSheet("Cover"))).contains(" | Organization | =1+1\u0001<&");
    }

    private XSSFCell userCell(String user) throws IOException {
        XSSFSheet keys = written(50, WorkbookFixtures.report().keys(List.of(WorkbookFixtures.keyOf(user))).build())
                .getSheet("Keys");
        return keys.getRow(1).getCell(WorkbookText.columnIndex(keys, "User"));
    }

    private XSSFWorkbook written(int rowLimit, AuditReport report) throws IOException {
        return WorkbookText.opened(new WorkbookWriter(rowLimit).write(report, folder).getFirst());
    }

    private static AuditReport report(int keys) {
        return WorkbookFixtures.report().keys(keys(keys)).build();
    }

    private static List<KeyLine> keys(int count) {
        return IntStream.range(0, count).mapToObj(number -> WorkbookFixtures.keyOf("user" + number)).toList();
    }

    private static List<String> users(XSSFWorkbook workbook, int sheets) {
        return IntStream.rangeClosed(1, sheets)
                .mapToObj(number -> workbook.getSheet(number == 1 ? "Keys" : "Keys " + number))
                .flatMap(sheet -> WorkbookText.column(sheet, "User").stream())
                .toList();
    }

    private static Rows<KeyLine> promising(int promised, int handedOut) {
        return new Rows<>() {

            @Override
            public long count() {
                return promised;
            }

            @Override
            public void forEach(Consumer<? super KeyLine> consumer) {
                keys(handedOut).forEach(consumer);
            }
        };
    }
}
