package org.keyledger.report.excel;

import java.util.HexFormat;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.keyledger.report.MetricLine.Unit;
import org.keyledger.report.TrendSeries;

/// Draws a metric as a native chart: counts as columns, shares and days as lines.
final class TrendChart {

    private static final String ALL = "1F3A5F";
    private static final String COHORT = "D98324";
    private static final String GRID = "D9DFE5";

    private static final int GAP = 6 * Units.EMU_PER_PIXEL;
    /// Over the last column's edge, so that print does not cut the frame off.
    private static final int EDGE = 2 * Units.EMU_PER_PIXEL;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;
    private final int headerRow;
    private final int firstColumn;
    private final int lastColumn;
    private final Wording wording;

    TrendChart(XSSFSheet sheet, int headerRow, int firstColumn, int lastColumn, Wording wording) {
        this.sheet = sheet;
        this.drawing = sheet.createDrawingPatriarch();
        this.headerRow = headerRow;
        this.firstColumn = firstColumn;
        this.lastColumn = lastColumn;
        this.wording = wording;
    }

    record Place(int left, int top, int right, int bottom) {}

    void draw(TrendSeries series, int row, int cohortRow, Place place) {
        XSSFChart chart = drawing.createChart(
                drawing.createAnchor(GAP, GAP, EDGE, 0, place.left(), place.top(), place.right(), place.bottom()));
        chart.setTitleText(series.title());
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(12d));
        chart.setAutoTitleDeleted(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        // Filtering the table must not empty the charts.
        chart.setPlotOnlyVisibleCells(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFChartData data = axes(chart, series.unit());
        data.setVaryColors(false);
        add(data, row, "trends.all", ALL, false);
        if (cohortRow > 0) {
            add(data, cohortRow, "trends.cohort", COHORT, true);
        }
        chart.plot(data);
    }

    private XDDFChartData axes(XSSFChart chart, Unit unit) {
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        months.setTitle(wording.text("trends.month"));
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setTitle(wording.text("trends.unit-" + unit));
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        values.setNumberFormat(unit == Unit.PERCENT ? "0%" : "#,##0");
        values.getOrAddMajorGridProperties().setLineProperties(line(GRID, 0.75));
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        if (unit != Unit.COUNT) {
            XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, values);
            lines.setGrouping(Grouping.STANDARD);
            return lines;
        }
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, months, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setGapWidth(60);
        return bars;
    }

    private void add(XDDFChartData data, int row, String title, String colour, boolean dashed) {
        XDDFDataSource<String> months = XDDFDataSourcesFactory.fromStringCellRange(sheet, cells(headerRow));
        XDDFChartData.Series series = data.addSeries(months,
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells(row)));
        series.setTitle(wording.text(title), null);
        if (series instanceof XDDFLineChartData.Series lines) {
            XDDFLineProperties line = line(colour, 2.25);
            if (dashed) {
                line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            }
            lines.setLineProperties(line);
            lines.setSmooth(false);
            lines.setMarkerStyle(dashed ? MarkerStyle.DIAMOND : MarkerStyle.CIRCLE);
            var marker = lines.getCTLineSer().getMarker().addNewSpPr();
            marker.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(colour));
        }
        else {
            series.setFillProperties(fill(colour));
        }
    }

    private CellRangeAddress cells(int row) {
        return new CellRangeAddress(row, row, firstColumn, lastColumn);
    }

    private static XDDFLineProperties line(String colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }
}
