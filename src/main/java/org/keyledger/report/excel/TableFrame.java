package org.keyledger.report.excel;

import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/// All of a table's sheet but its rows.
final class TableFrame {

    private static final float HEADER_HEIGHT = 32;
    private static final int COLUMNS_A_PAGE = 10;

    private final TableSheet<?> plan;
    private final Styles styles;
    private final Wording wording;

    TableFrame(TableSheet<?> plan, Styles styles, Wording wording) {
        this.plan = plan;
        this.styles = styles;
        this.wording = wording;
    }

    void build(XSSFSheet sheet, TableSheet.Part part) {
        if (part.rows() == 0) {
            sayThatThereIsNothing(sheet);
            return;
        }
        header(sheet);
        table(sheet, part);
        sheet.createFreezePane(plan.frozenColumns(), 1);
        print(sheet);
        // Account ids are text on purpose.
        sheet.addIgnoredErrors(new CellRangeAddress(1, part.rows(), 0, plan.columns().size() - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        for (int column = 0; column < plan.columns().size(); column++) {
            CellRangeAddress cells = new CellRangeAddress(1, part.rows(), column, column);
            if (!plan.columns().get(column).choices().isEmpty()) {
                choices(sheet, cells, plan.columns().get(column).choices());
            }
        }
    }

    /// On one page a sheet of thirty columns would be too small to read: it goes onto some pages side by side, each
    /// with the header and the frozen columns.
    private void print(XSSFSheet sheet) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        int pagesWide = Math.ceilDiv(plan.columns().size(), COLUMNS_A_PAGE);
        sheet.getPrintSetup().setFitWidth((short) pagesWide);
        if (pagesWide > 1 && plan.frozenColumns() > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, plan.frozenColumns() - 1));
            sheet.getPrintSetup().setLeftToRight(true);
        }
    }

    private void sayThatThereIsNothing(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 100 * 256);
        XSSFCell cell = sheet.createRow(0).createCell(0);
        cell.setCellStyle(styles.of(Look.NOTE));
        cell.setCellValue(CellText.coded(plan.whenEmpty()));
    }

    private void header(XSSFSheet sheet) {
        XSSFRow row = sheet.createRow(0);
        row.setHeightInPoints(HEADER_HEIGHT);
        for (int at = 0; at < plan.columns().size(); at++) {
            Column<?> column = plan.columns().get(at);
            XSSFCell cell = row.createCell(at);
            cell.setCellStyle(styles.of(column.headerLook()));
            cell.setCellValue(CellText.coded(column.header()));
        }
    }

    private void table(XSSFSheet sheet, TableSheet.Part part) {
        CellReference first = new CellReference(0, 0);
        CellReference last = new CellReference(part.rows(), plan.columns().size() - 1);
        XSSFTable table = sheet.createTable(new AreaReference(first, last, SpreadsheetVersion.EXCEL2007));
        table.setName(part.tableName());
        table.setDisplayName(part.tableName());
        table.setStyleName("TableStyleMedium2");
        CTTable xml = table.getCTTable();
        xml.getTableStyleInfo().setShowRowStripes(true);
        xml.addNewAutoFilter().setRef(xml.getRef());
    }

    private void choices(XSSFSheet sheet, CellRangeAddress cells, List<String> choices) {
        var helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(),
                        cells.getLastColumn()));
        validation.setShowErrorBox(true);
        validation.createErrorBox(wording.text("choices.title"), wording.text("choices.error"));
        sheet.addValidationData(validation);
    }
}
