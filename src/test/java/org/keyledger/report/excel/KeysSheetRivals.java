package org.keyledger.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.keyledger.report.AuditReport;
import org.keyledger.report.KeyLine;

/// The keys' sheet with the same cells and styles by our writer, and by those it is to be faster than.
public final class KeysSheetRivals {

    private static final int WINDOW = 100;

    private KeysSheetRivals() {}

    /// The whole workbook: what the others leave out counts against us.
    public static Path ours(AuditReport report, Path folder) throws IOException {
        return new WorkbookWriter().write(report, folder).getFirst();
    }

    public static Path plainSxssf(AuditReport report, Path folder) throws IOException {
        return plainSxssf(folder, List.of(KeysSheet.of(report, Wording.load())));
    }

    /// The sheets that grow with the organization.
    public static Path plainSxssfOfLongSheets(AuditReport report, Path folder) throws IOException {
        Wording wording = Wording.load();
        return plainSxssf(folder, List.of(FindingsSheet.findings(report, wording),
                UndeterminedSheet.of(report, wording), KeysSheet.of(report, wording)));
    }

    private static Path plainSxssf(Path folder, List<TableSheet<?>> tables) throws IOException {
        Path file = folder.resolve("plain.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW); OutputStream out = Files.newOutputStream(file)) {
            PoiCells cells = new PoiCells(new Styles(workbook.getXSSFWorkbook()));
            for (TableSheet<?> table : tables) {
                writePlain(workbook, cells, table);
            }
            workbook.write(out);
        }
        return file;
    }

    private static <T> void writePlain(SXSSFWorkbook workbook, PoiCells cells, TableSheet<T> table) {
        SXSSFSheet[] sheet = { null };
        int[] number = { SpreadsheetVersion.EXCEL2007.getMaxRows() };
        table.rows().forEach(row -> {
            if (number[0] == SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                sheet[0] = workbook.createSheet();
                cells.header(sheet[0].createRow(0), table.columns());
                number[0] = 1;
            }
            cells.row(sheet[0].createRow(number[0]++), table.columns(), row);
        });
    }

    public static Path deferredSxssf(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve("deferred.xlsx");
        try (DeferredSXSSFWorkbook workbook = new FastDeferred(); OutputStream out = Files.newOutputStream(file)) {
            TableSheet<KeyLine> keys = KeysSheet.of(report, Wording.load());
            PoiCells cells = new PoiCells(new Styles(workbook.getXSSFWorkbook()));
            workbook.createSheet(keys.title()).setRowGenerator(sheet -> {
                cells.header(sheet.createRow(0), keys.columns());
                int[] number = { 1 };
                keys.rows().forEach(key -> cells.row(sheet.createRow(number[0]++), keys.columns(), key));
            });
            workbook.writeAvoidingTempFiles(out);
        }
        return file;
    }

    /// Fewer styles than the others': dates only, since it keeps every styled cell apart.
    public static Path fastExcel(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve("fastexcel.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "rival", "1.0")) {
            workbook.setCompressionLevel(1);
            TableSheet<KeyLine> keys = KeysSheet.of(report, Wording.load());
            FastExcelCells cells = new FastExcelCells(workbook.newWorksheet(keys.title()));
            keys.rows().forEach(key -> cells.row(keys.columns(), key));
        }
        return file;
    }

    private static final class FastDeferred extends DeferredSXSSFWorkbook {

        FastDeferred() {
            super(WINDOW);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(1);
            return zip;
        }
    }

    private static final class PoiCells implements CellSink {

        private final Styles styles;
        private Row row;
        private int column;

        PoiCells(Styles styles) {
            this.styles = styles;
        }

        <T> void header(Row header, List<Column<T>> columns) {
            for (int at = 0; at < columns.size(); at++) {
                Cell cell = header.createCell(at);
                cell.setCellStyle(styles.of(columns.get(at).headerLook()));
                cell.setCellValue(columns.get(at).header());
            }
        }

        <T> void row(Row newRow, List<Column<T>> columns, T line) {
            row = newRow;
            for (column = 0; column < columns.size(); column++) {
                columns.get(column).value().write(line, this);
            }
        }

        @Override
        public void text(Look look, String text) {
            if (!text.isEmpty()) {
                cell(look).setCellValue(text);
            }
        }

        @Override
        public void number(Look look, long number) {
            cell(look).setCellValue(number);
        }

        @Override
        public void number(Look look, double number) {
            cell(look).setCellValue(number);
        }

        @Override
        public void instant(Look look, Instant instant) {
            cell(look).setCellValue(SerialDate.utc(instant));
        }

        @Override
        public void blank(Look look) {
            cell(look);
        }

        private Cell cell(Look look) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.of(look));
            return cell;
        }
    }

    private static final class FastExcelCells implements CellSink {

        private static final int FLUSH_AFTER = 1_000;

        private final Worksheet sheet;
        private int row;
        private int column;

        FastExcelCells(Worksheet sheet) {
            this.sheet = sheet;
        }

        void row(List<Column<KeyLine>> columns, KeyLine key) {
            if (row == 0) {
                columns.forEach(each -> sheet.inlineString(0, column++, each.header()));
            }
            row++;
            for (column = 0; column < columns.size(); column++) {
                columns.get(column).value().write(key, this);
            }
            if (row % FLUSH_AFTER == 0) {
                try {
                    sheet.flush();
                }
                catch (IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            }
        }

        @Override
        public void text(Look look, String text) {
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text);
            }
        }

        @Override
        public void number(Look look, long number) {
            sheet.value(row, column, number);
        }

        @Override
        public void number(Look look, double number) {
            sheet.value(row, column, number);
        }

        @Override
        public void instant(Look look, Instant instant) {
            sheet.value(row, column, SerialDate.utc(instant));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }

        @Override
        public void blank(Look look) {}
    }
}
