package org.keyledger.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.keyledger.report.Password;

/// A reviewer's copy of a workbook, with what reviewers and their programs do to it. Saving it goes through POI's model,
/// which shares strings and formats as a spreadsheet program does.
public final class ReturnedCopy implements AutoCloseable {

    private final XSSFWorkbook workbook;

    private ReturnedCopy(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    public static ReturnedCopy of(Path original) throws IOException {
        return new ReturnedCopy(WorkbookText.opened(original));
    }

    /// Puts a file under a password, as a spreadsheet program does.
    public static Path encrypted(Path file, String password) throws IOException {
        Path target = file.resolveSibling("encrypted-" + file.getFileName());
        ProtectedWorkbook.write(target, new Password(password), out -> Files.copy(file, out));
        return target;
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public XSSFSheet findings() {
        return workbook.getSheet("Findings");
    }

    /// How many findings the first sheet has.
    public int rows() {
        return findings().getLastRowNum();
    }

    public Cell cell(int row, String header) {
        return findings().getRow(row).getCell(WorkbookText.columnIndex(findings(), header),
                Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public String text(int row, String header) {
        return cell(row, header).getStringCellValue();
    }

    /// @param row the first finding's is 1
    public ReturnedCopy sign(int row, String disposition, String reviewer, LocalDate on, String comment) {
        set(row, "Disposition", disposition).set(row, "Reviewer", reviewer).set(row, "Comment", comment);
        cell(row, "Reviewed on").setCellValue(on);
        return this;
    }

    /// POI would leave the old text of a cell beside the new one if the cell were not cleared.
    public ReturnedCopy set(int row, String header, String text) {
        Cell cell = cell(row, header);
        cell.setBlank();
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        return this;
    }

    /// Adds a row that says what another says.
    public ReturnedCopy duplicate(int row) {
        XSSFSheet sheet = findings();
        put(sheet.createRow(sheet.getLastRowNum() + 1), values(sheet.getRow(row)));
        return this;
    }

    /// Sorts the rows by nothing that one could guess, hides every second one, and puts a row above the header.
    public ReturnedCopy shuffleRows() {
        XSSFSheet sheet = findings();
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            rows.add(values(sheet.getRow(row)));
        }
        Collections.shuffle(rows, new Random(7));
        for (int row = 1; row <= rows.size(); row++) {
            put(sheet.getRow(row), rows.get(row - 1));
            sheet.getRow(row).setZeroHeight(row % 2 == 0);
        }
        return this;
    }

    /// Turns the order of columns round, and puts a foreign column in front of them.
    public ReturnedCopy moveColumns() {
        XSSFSheet sheet = findings();
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            List<Object> values = new ArrayList<>(values(sheet.getRow(row)));
            Collections.reverse(values);
            values.addFirst(row == 0 ? "Our ticket" : "T-" + row);
            values.add(4, row == 0 ? "Priority" : (Object) (double) row);
            put(sheet.getRow(row), values);
        }
        return this;
    }

    /// What a program leaves that knows no tables, no filters and no dates.
    public ReturnedCopy losingTablesAndDates() {
        XSSFSheet sheet = findings();
        List.copyOf(sheet.getTables()).forEach(sheet::removeTable);
        forEachCell(sheet, cell -> {
            if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                String text = cell.getLocalDateTimeCellValue().toString();
                cell.setCellStyle(null);
                cell.setCellValue(text.endsWith("T00:00") ? text.substring(0, 10) : text.replace('T', ' '));
            }
        });
        return this;
    }

    public ReturnedCopy addSheets() {
        workbook.createSheet("Our notes").createRow(0).createCell(0).setCellValue("Finding ID");
        workbook.setSheetOrder("Our notes", 0);
        workbook.setSheetName(workbook.getSheetIndex("Findings"), "Signed findings");
        workbook.setSheetOrder("Signed findings", workbook.getNumberOfSheets() - 1);
        return this;
    }

    public Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static List<Object> values(XSSFRow row) {
        List<Object> values = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            Cell cell = row.getCell(column);
            values.add(cell == null || cell.getCellType() == CellType.BLANK ? ""
                    : cell.getCellType() != CellType.NUMERIC ? cell.getStringCellValue()
                            : DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue()
                                    : (Object) cell.getNumericCellValue());
        }
        return values;
    }

    /// Dates keep what they are by their number, which is all that a reader has to go by.
    private static void put(XSSFRow row, List<Object> values) {
        for (int column = 0; column < values.size(); column++) {
            Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.setBlank();
            switch (values.get(column)) {
                case Double number -> cell.setCellValue(number);
                case java.time.LocalDateTime when -> cell.setCellValue(DateUtil.getExcelDate(when));
                case String text when !text.isEmpty() -> cell.setCellValue(text);
                default -> {
                    // blank
                }
            }
        }
    }

    private static void forEachCell(XSSFSheet sheet, Consumer<Cell> consumer) {
        sheet.forEach(row -> row.forEach(consumer));
    }
}
