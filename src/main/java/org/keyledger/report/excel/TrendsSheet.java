package org.keyledger.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.keyledger.report.MetricLine.Unit;
import org.keyledger.report.TrendSeries;
import org.keyledger.report.TrendSeries.Point;

/// Charts of all metrics over time, and below them the table that they draw from: a line for all accounts, and one for
/// the accounts that were read in every period.
record TrendsSheet(List<TrendSeries> trends, Wording wording) implements SheetPlan {

    private static final int CHARTS_ABREAST = 3;
    /// Left edges of the charts, and the right edge of the last: about as wide each.
    private static final int[] CHART_COLUMNS = { 0, 2, 8, 14 };
    private static final int CHART_ROWS = 14;
    private static final int CHART_LINES_A_PAGE = 3;
    private static final int FIRST_PERIOD = 2;

    @Override
    public String title() {
        return wording.text("trends");
    }

    @Override
    public String about() {
        return wording.text("trends-about");
    }

    void build(XSSFSheet sheet, Styles styles) {
        sheet.setColumnWidth(0, 44 * 256);
        sheet.setColumnWidth(1, 20 * 256);
        for (int column = FIRST_PERIOD; column < Math.max(CHART_COLUMNS[CHARTS_ABREAST],
                FIRST_PERIOD + periods().size()); column++) {
            sheet.setColumnWidth(column, 11 * 256);
        }
        if (periods().isEmpty()) {
            XSSFCell cell = sheet.createRow(0).createCell(0);
            cell.setCellStyle(styles.of(Look.TEXT));
            cell.setCellValue(wording.text("trends-empty"));
            return;
        }
        int chartLines = Math.ceilDiv(trends.size(), CHARTS_ABREAST);
        List<Line> lines = table(sheet, styles, chartLines * CHART_ROWS + 1);
        charts(sheet, lines);
        for (int line = CHART_LINES_A_PAGE; line < chartLines; line += CHART_LINES_A_PAGE) {
            sheet.setRowBreak(line * CHART_ROWS - 1);
        }
        sheet.setRowBreak(chartLines * CHART_ROWS);
    }

    private List<String> periods() {
        return trends.isEmpty()
                ? List.of()
                : trends.getFirst().points().stream().map(point -> point.period().toString()).toList();
    }

    /// @param row    where the values are
    /// @param cohort where those of the constant cohort are; 0 when there are none
    private record Line(TrendSeries series, int row, int cohort) {}

    private List<Line> table(XSSFSheet sheet, Styles styles, int headerRow) {
        List<String> headers = new ArrayList<>(List.of(wording.text("trends.metric"), wording.text("trends.basis")));
        headers.addAll(periods());
        XSSFRow header = sheet.createRow(headerRow);
        header.setHeightInPoints(20);
        for (int column = 0; column < headers.size(); column++) {
            XSSFCell cell = header.createCell(column);
            cell.setCellStyle(styles.of(column < FIRST_PERIOD ? Look.HEADER : Look.NUMBER_HEADER));
            cell.setCellValue(headers.get(column));
        }
        List<Line> lines = new ArrayList<>();
        int next = headerRow + 1;
        for (TrendSeries series : trends) {
            int row = next++;
            values(sheet.createRow(row), styles, series, "trends.all", Point::value);
            boolean hasCohort = series.points().stream().anyMatch(point -> point.cohort().isPresent());
            if (hasCohort) {
                values(sheet.createRow(next++), styles, series, "trends.cohort", Point::cohort);
            }
            lines.add(new Line(series, row, hasCohort ? row + 1 : 0));
        }
        XSSFTable table = sheet.createTable(new AreaReference(new CellReference(headerRow, 0),
                new CellReference(next - 1, headers.size() - 1), SpreadsheetVersion.EXCEL2007));
        table.setName("Table_trends");
        table.setDisplayName("Table_trends");
        table.setStyleName("TableStyleMedium2");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
        return lines;
    }

    private void values(XSSFRow row, Styles styles, TrendSeries series, String basis,
            Function<Point, OptionalDouble> value) {
        XSSFCell title = row.createCell(0);
        title.setCellStyle(styles.of(Look.WRAPPED));
        title.setCellValue(CellText.coded(series.title()));
        XSSFCell basisCell = row.createCell(1);
        basisCell.setCellStyle(styles.of(Look.TEXT));
        basisCell.setCellValue(wording.text(basis));
        for (int period = 0; period < series.points().size(); period++) {
            XSSFCell cell = row.createCell(FIRST_PERIOD + period);
            cell.setCellStyle(styles.of(look(series.unit())));
            value.apply(series.points().get(period)).ifPresent(cell::setCellValue);
        }
    }

    /// One place more than on the cover, whose figures are rounded to the less flattering side.
    private static Look look(Unit unit) {
        return switch (unit) {
            case COUNT -> Look.NUMBER;
            case PERCENT -> Look.SHARE;
            case DAYS -> Look.DECIMAL;
        };
    }

    private void charts(XSSFSheet sheet, List<Line> lines) {
        int headerRow = lines.getFirst().row() - 1;
        TrendChart charts =
                new TrendChart(sheet, headerRow, FIRST_PERIOD, FIRST_PERIOD + periods().size() - 1, wording);
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            int column = at % CHARTS_ABREAST;
            int top = at / CHARTS_ABREAST * CHART_ROWS;
            charts.draw(line.series(), line.row(), line.cohort(), new TrendChart.Place(CHART_COLUMNS[column], top,
                    CHART_COLUMNS[column + 1], top + CHART_ROWS - 1));
        }
    }
}
