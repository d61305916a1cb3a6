package org.keyledger.report.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.keyledger.report.AuditReport;

/// Reads a workbook back into text.
final class WorkbookText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private WorkbookText() {}

    static XSSFWorkbook written(AuditReport report, Path folder) throws IOException {
        return opened(new WorkbookWriter().write(report, folder).getFirst());
    }

    static XSSFWorkbook opened(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new XSSFWorkbook(content);
        }
    }

    /// A line for each row: its cells as shown, apart from dates, which name their type.
    static String of(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(WorkbookText::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static List<String> column(XSSFSheet sheet, String header) {
        List<String> texts = new ArrayList<>();
        int column = columnIndex(sheet, header);
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            Cell cell = sheet.getRow(row).getCell(column);
            texts.add(cell == null ? "" : cell.getStringCellValue());
        }
        return texts;
    }

    static int columnIndex(XSSFSheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("sheet " + sheet.getSheetName() + " has no column " + header);
    }

    private static String line(Row row) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .mapToObj(column -> row.getCell(column) == null ? "" : shown(row.getCell(column)))
                .collect(Collectors.joining(" | "))
                .stripTrailing();
    }

    private static String shown(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            throw new AssertionError("a formula in " + cell.getAddress());
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return "date " + TIME.format(cell.getLocalDateTimeCellValue());
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return "number " + new DataFormatter(Locale.ROOT).formatCellValue(cell);
        }
        return cell.toString();
    }
}
