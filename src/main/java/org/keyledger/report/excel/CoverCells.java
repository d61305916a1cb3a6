package org.keyledger.report.excel;

import java.util.List;
import java.util.Set;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/// Fills a sheet of free form from top to bottom.
final class CoverCells {

    private static final float LINE = 15.5f;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final int lastColumn;
    private final int lineLength;
    private XSSFRow row;
    private int rows;

    CoverCells(XSSFSheet sheet, Styles styles, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.lastColumn = widths.length - 1;
        int length = 0;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
            length += column == 0 ? 0 : widths[column];
        }
        this.lineLength = length;
    }

    CoverCells row() {
        row = sheet.createRow(rows++);
        return this;
    }

    CoverCells row(float height) {
        row();
        row.setHeightInPoints(height);
        return this;
    }

    void gap() {
        row(8);
    }

    void section(String title) {
        gap();
        row(22);
        for (int column = 1; column <= lastColumn; column++) {
            cell(column, Look.SECTION);
        }
        row.getCell(1).setCellValue(CellText.coded(title));
    }

    /// Text across all columns, in a row as tall as it needs: Excel does not find the height of merged cells.
    void sentence(Look look, String text) {
        int lines = 1 + text.length() / (look == Look.VERDICT ? lineLength * 4 / 5 : lineLength);
        row(look == Look.VERDICT ? 14 + lines * 18 : lines * LINE);
        for (int column = 1; column <= lastColumn; column++) {
            cell(column, look);
        }
        put(row.getCell(1), look, text);
        sheet.addMergedRegion(new CellRangeAddress(rows - 1, rows - 1, 1, lastColumn));
    }

    CoverCells text(int column, Look look, String text) {
        if (!text.isEmpty()) {
            put(cell(column, look), look, text);
        }
        return this;
    }

    /// Where evidence comes from, and whose it is, others have chosen.
    private void put(XSSFCell cell, Look look, String text) {
        cell.setCellValue(CellText.coded(text));
        if (CellText.looksLikeFormula(text)) {
            cell.setCellStyle(styles.quoted(look));
        }
    }

    CoverCells number(int column, Look look, double number) {
        cell(column, look).setCellValue(number);
        return this;
    }

    CoverCells link(int column, String sheetName) {
        XSSFCell cell = cell(column, Look.LINK);
        cell.setCellValue(sheetName);
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
        return this;
    }

    /// The next row starts a page in print.
    void pageBreak() {
        sheet.setRowBreak(rows - 1);
    }

    /// A row of headers from the second column on.
    ///
    /// @param texts columns of text; the others are numbers
    void header(List<String> headers, Set<Integer> texts) {
        row(32);
        for (int at = 0; at < headers.size(); at++) {
            cell(1 + at, texts.contains(1 + at) ? Look.HEADER : Look.NUMBER_HEADER)
                    .setCellValue(CellText.coded(headers.get(at)));
        }
    }

    /// Makes a table of the last rows, under their header.
    void table(String name, int columns, int lines) {
        if (lines == 0) {
            return;
        }
        CellReference first = new CellReference(rows - lines - 1, 1);
        CellReference last = new CellReference(rows - 1, columns);
        XSSFTable table = sheet.createTable(new AreaReference(first, last, SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        table.setStyleName("TableStyleMedium2");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    }

    private XSSFCell cell(int column, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        return cell;
    }
}
