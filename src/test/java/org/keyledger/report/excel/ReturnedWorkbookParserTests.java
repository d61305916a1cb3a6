package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.assess.Severity;
import org.keyledger.report.AuditReport;
import org.keyledger.report.FindingLine;
import org.keyledger.report.ReturnedAnswer;
import org.keyledger.report.ReturnedWorkbook;
import org.keyledger.report.ReviewImportException;
import org.keyledger.report.ReviewProblem;
import org.keyledger.report.Rows;
import org.keyledger.report.WorkbookFixtures;

class ReturnedWorkbookParserTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final String VERSION = "0.1.0";

    @TempDir
    private Path folder;

    private final AuditReport report = WorkbookFixtures.report().build();
    private Path original;

    @BeforeEach
    void write() throws IOException {
        original = new WorkbookWriter().write(report, folder).getFirst();
    }

    @Test
    void findsNothingWrongWithTheWorkbookAsItWasWritten() {
        ReturnedWorkbook returned = read(original);

        assertThat(returned.problems()).isEmpty();
        assertThat(returned.answers()).extracting(answer -> answer.comment().text())
                .containsExactly("=1+1, until March");
        assertThat(returned.cleared()).isEmpty();
        assertThat(returned.rows()).isEqualTo(5);
        assertThat(returned.missing()).isZero();
        assertThat(returned.otherVersion()).isEmpty();
    }

    @Test
    void readsWhatReviewersSigned() throws IOException {
        Path signed = edited(copy -> copy.sign(2, "Rotate", "eve@example.com", DAY, "=1+1, or so"));

        ReturnedAnswer answer = read(signed).answers().getFirst();

        assertThat(answer.uid()).isEqualTo("012345678901/jane.doe/2025-09-15T01:02:03Z/1/stale-key");
        assertThat(answer.disposition().text()).isEqualTo("Rotate");
        assertThat(answer.disposition().address()).matches("Findings![A-Z]+3");
        assertThat(answer.reviewer().text()).isEqualTo("eve@example.com");
        assertThat(answer.reviewedOn().text()).isEqualTo("2026-11-05");
        assertThat(answer.comment().text()).isEqualTo("=1+1, or so");
    }

    @Test
    void doesNotMindSortedHiddenAndMovedRowsColumnsAndSheetsOrLostTablesAndDates() throws IOException {
        Path signed = edited(copy -> copy.sign(1, "Revoke", "eve@example.com", DAY, "")
                .sign(4, "False positive", "eve@example.com", DAY, "-2\nlines").losingTablesAndDates().shuffleRows()
                .moveColumns().addSheets());

        ReturnedWorkbook returned = read(signed);

        assertThat(returned.problems()).isEmpty();
        assertThat(returned.rows()).isEqualTo(5);
        assertThat(returned.answers()).extracting(answer -> answer.disposition().text())
                .containsExactlyInAnyOrder("Revoke", "False positive", "Accept with exception");
        assertThat(returned.answers()).extracting(answer -> answer.reviewedOn().text())
                .containsOnly("2026-11-05", "2026-10-05");
        assertThat(returned.answers()).extracting(answer -> answer.comment().text())
                .containsExactlyInAnyOrder("", "-2\nlines", "=1+1, until March");
    }

    @Test
    void readsSheetsOnWhichFindingsContinue() throws IOException {
        List<FindingLine> many = IntStream.range(0, 250)
                .mapToObj(number -> WorkbookFixtures.finding(Severity.HIGH, "stale-key", "user" + number, "New"))
                .toList();
        AuditReport large = WorkbookFixtures.report().findings(many).build();
        Path file = new WorkbookWriter(100).write(large, folder).getFirst();

        ReturnedWorkbook returned = new ReturnedWorkbookParser().read(file, large.frameworks(), large.findings(),
                VERSION);

        assertThat(returned.problems()).isEmpty();
        assertThat(returned.rows()).isEqualTo(250);
        assertThat(returned.missing()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Observed | age 12 days | the workbook says \"age 12 days\", the ledger \"age 412 days\"",
            "Severity | Low | the workbook says \"Low\", the ledger \"High\"",
            "Account | 12345678901 | the workbook says \"12345678901\", the ledger \"012345678901\"",
            "First seen (month) | 2026-09 | the workbook says \"2026-09\", the ledger \"2026-08\"",
            "Exception | EXC-9 | the workbook says \"EXC-9\", the ledger nothing",
            "Remediation | Do nothing. | the workbook says \"Do nothing.\", the ledger \"Create a second key",
            "CIS 7.0 | 2.14 | the workbook says \"2.14\", the ledger \"2.13\"" })
    void namesTheCellOfAnAlteredFact(String header, String text, String problem) throws IOException {
        String[] address = new String[1];
        Path altered = edited(copy -> {
            copy.set(2, header, text);
            address[0] = "Findings!" + copy.cell(2, header).getAddress();
        });

        List<ReviewProblem> problems = read(altered).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().cell()).isEqualTo(address[0]);
        assertThat(problems.getFirst().problem()).startsWith(problem);
    }

    @Test
    void namesEveryAlteredCellEvenWhereARowHasTheIdOfAnother() throws IOException {
        Path altered = edited(copy -> copy.set(1, "Finding ID", copy.text(2, "Finding ID")));

        ReturnedWorkbook returned = read(altered);

        assertThat(returned.problems()).extracting(ReviewProblem::problem)
                .contains("the workbook says \"Critical\", the ledger \"High\"",
                        "the workbook says \"root-key\", the ledger \"stale-key\"");
        assertThat(returned.missing()).isOne();
    }

    @Test
    void showsOfALongTextWhereItDiffers() {
        assertThat(Difference.of("x".repeat(100) + "12 days", "x".repeat(100) + "412 days"))
                .isEqualTo("the workbook says \"…" + "x".repeat(20) + "12 days\", the ledger \"…" + "x".repeat(20)
                        + "412 days\"");
    }

    @Test
    void takesTheResultOfAFormulaForNoFact() throws IOException {
        Path altered = edited(copy -> {
            copy.workbook().getCreationHelper();
            copy.cell(3, "Months open").setCellFormula("2+2");
            copy.workbook().getCreationHelper().createFormulaEvaluator()
                    .evaluateFormulaCell(copy.cell(3, "Months open"));
        });

        assertThat(read(altered).problems()).extracting(ReviewProblem::problem)
                .containsExactly("holds a formula where the workbook had a value: put the value back");
    }

    @Test
    void readsTheDayThatAFormulaGave() throws IOException {
        Path signed = edited(copy -> {
            copy.sign(1, "Revoke", "eve@example.com", DAY, "");
            copy.cell(1, "Reviewed on").setCellFormula("DATE(2026,11,6)");
            copy.workbook().getCreationHelper().createFormulaEvaluator()
                    .evaluateFormulaCell(copy.cell(1, "Reviewed on"));
        });

        assertThat(read(signed).answers().getFirst().reviewedOn().text()).isEqualTo("2026-11-06");
    }

    @Test
    void asksForTheIdOfARowThatSaysSomething() throws IOException {
        Path altered = edited(copy -> copy.set(5, "Finding ID", ""));

        assertThat(read(altered).problems()).extracting(ReviewProblem::describe)
                .singleElement().asString().matches("Findings![A-Z]+6: the finding's ID is missing.*");
    }

    @Test
    void passesOverRowsOfNotesAndBlankRows() throws IOException {
        Path noted = edited(copy -> copy.findings().createRow(copy.rows() + 3)
                .createCell(copy.findings().getRow(0).getLastCellNum() + 1).setCellValue("Reviewed by the team."));

        assertThat(read(noted).problems()).isEmpty();
    }

    @Test
    void handsOnFindingsThatAreNotOfTheMonth() throws IOException {
        Path altered = edited(copy -> copy.set(5, "Finding ID", "012345678901/x/unknown/1/stale-key"));

        assertThat(read(altered).unknown()).extracting(ReturnedAnswer.Cell::text)
                .containsExactly("012345678901/x/unknown/1/stale-key");
    }

    @Test
    void countsFindingsThatAreNoLongerThere() throws IOException {
        Path fewer = edited(copy -> copy.findings().removeRow(copy.findings().getRow(3)));

        assertThat(read(fewer).missing()).isOne();
        assertThat(read(fewer).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Reviewer", "Observed", "Statement", "Reviewed on" })
    void namesAColumnThatIsGone(String header) throws IOException {
        Path altered = edited(copy -> copy.set(0, header, "Something else"));

        assertThat(read(altered).problems()).extracting(ReviewProblem::problem).containsExactly("the column \"" + header
                + "\" is missing in this row of headers: put it back");
    }

    @Test
    void namesAColumnThatIsThereTwice() throws IOException {
        Path altered = edited(copy -> copy.findings().getRow(0).createCell(60).setCellValue("comment "));

        assertThat(read(altered).problems()).extracting(ReviewProblem::problem).containsExactly(
                "there is more than one column \"Comment\": give the added one another name");
    }

    @Test
    void doesNotHoldTheCataloguesWordsAgainstAWorkbookOfAnotherVersion() throws IOException {
        Path altered = edited(copy -> copy.set(2, "Remediation", "As it was worded then."));

        ReturnedWorkbook returned = new ReturnedWorkbookParser().read(altered, report.frameworks(), report.findings(),
                "0.2.0");

        assertThat(returned.problems()).isEmpty();
        assertThat(returned.otherVersion()).isEqualTo("0.1.0");
        assertThat(read(altered).problems()).hasSize(1);
    }

    @Test
    void holdsLedgersFactsAgainstAWorkbookOfAnotherVersionToo() throws IOException {
        Path altered = edited(copy -> copy.set(2, "Observed", "age 12 days"));

        assertThat(new ReturnedWorkbookParser().read(altered, report.frameworks(), report.findings(), "0.2.0")
                .problems()).hasSize(1);
    }

    @Test
    void countsDaysFrom1904WhereAWorkbookDoes() throws IOException {
        Path file = edited(copy -> {
            copy.sign(1, "Revoke", "eve@example.com", DAY, "");
            copy.workbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
            copy.findings().forEach(row -> row.forEach(cell -> {
                if (row.getRowNum() > 0 && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                        && cell.getNumericCellValue() > 40_000) {
                    cell.setCellValue(cell.getNumericCellValue() - 1_462);
                }
            }));
        });

        assertThat(read(file).problems()).isEmpty();
        assertThat(read(file).answers().getFirst().reviewedOn().text()).isEqualTo("2026-11-05");
    }

    @Test
    void tellsWhichRowsHaveLostASignOffOfAnEarlierMonth() throws IOException {
        String[] cell = new String[1];
        Path file = edited(copy -> {
            List.of("Disposition", "Reviewer", "Reviewed on", "Comment")
                    .forEach(header -> copy.cell(5, header).setBlank());
            cell[0] = "Findings!" + copy.cell(5, "Disposition").getAddress();
        });

        assertThat(read(file).cleared()).containsExactly(cell);
        assertThat(read(file).answers()).isEmpty();
    }

    @Test
    void refusesAWorkbookOfAnOldKind() throws IOException {
        Path file = folder.resolve("old.xls");
        try (HSSFWorkbook old = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            old.createSheet("Findings");
            old.write(out);
        }

        assertRefused(file, "is a document of an old kind, such as .xls. Save it as an .xlsx workbook");
    }

    @Test
    void refusesAWorkbookWithAPassword() throws Exception {
        Path file = folder.resolve("secret.xlsx");
        try (POIFSFileSystem secret = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream content = encryptor.getDataStream(secret)) {
                Files.copy(original, content);
            }
            secret.writeFilesystem(out);
        }

        assertRefused(file, "is protected by a password. Save it as an .xlsx workbook, without a password");
    }

    @ParameterizedTest
    @ValueSource(strings = { "severity,account\n", "%PDF-1.7", "", "PK\u0003\u0004 and no more" })
    void refusesWhatIsNoWorkbook(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.xlsx"), content, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(file)).isInstanceOf(ReviewImportException.class)
                .hasMessageContaining("Save it as an .xlsx workbook");
    }

    @Test
    void refusesAWorkbookWithoutFindings() throws IOException {
        Path file = edited(copy -> copy.set(0, "Finding ID", "ID"));

        assertRefused(file, "holds no findings: no sheet has the headers \"Finding ID\" and \"Control\"");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertRefused(folder.resolve("none.xlsx"), "there is no file ");
    }

    @Test
    void refusesAZipThatUnpacksToFarMoreThanItHolds() throws IOException {
        Path bomb =
                withSheet("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + " ".repeat(100_000_000) + "</sheetData></worksheet>");

        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        assertRefused(bomb, "cannot be read as an .xlsx workbook: Zip bomb detected!");
    }

    @Test
    void refusesDocumentTypesAndWhatTheyWouldFetch() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        Path file = withSheet("<!DOCTYPE x [<!ENTITY file SYSTEM \"" + secret.toUri()
                + "\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row><c t=\"inlineStr\"><is><t>&file;</t></is></c></row></sheetData></worksheet>");

        assertThatThrownBy(() -> read(file)).isInstanceOf(ReviewImportException.class)
                .hasMessageContaining("DOCTYPE").hasMessageNotContaining("top secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "<c t=\"s\"><v>99999999</v></c>", "<c r=\"ZZZZZ1\"><v>1</v></c>", "<c r=\"1\"><v>1</v></c>",
                    "<c t=\"s\"><v>-1</v></c>", "<c><v>1</v>" })
    void refusesCellsThatCannotBe(String cell) throws IOException {
        Path file =
                withSheet("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\">" + cell + "</row></sheetData></worksheet>");

        assertThatThrownBy(() -> read(file)).isInstanceOf(ReviewImportException.class);
    }

    private interface Edit {
        void on(ReturnedCopy copy) throws IOException;
    }

    private Path edited(Edit edit) throws IOException {
        try (ReturnedCopy copy = ReturnedCopy.of(original)) {
            edit.on(copy);
            return copy.save(folder.resolve("returned.xlsx"));
        }
    }

    /// The workbook with another first sheet.
    private Path withSheet(String xml) throws IOException {
        Path file = Files.copy(original, folder.resolve("other-sheet.xlsx"));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("xl/worksheets/sheet1.xml"), xml);
        }
        return file;
    }

    private void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(ReviewImportException.class).hasMessageContaining(message);
    }

    private ReturnedWorkbook read(Path file) {
        Rows<FindingLine> written = report.findings();
        return new ReturnedWorkbookParser().read(file, report.frameworks(), written, VERSION);
    }
}
