package org.keyledger.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.report.AuditReport;
import org.keyledger.report.WorkbookFixtures;

/// What Excel would refuse or repair, and what an auditor would miss.
class WorkbookStructureTests {

    private static final List<String> TABLE_SHEETS = List.of("Findings", "Undetermined", "Keys", "Accounts", "Changes",
            "SCP exceptions", "Who loses access", "SCP changes", "Controls", "Coverage", "Definitions", "Evidence");

    private static final AuditReport REPORT = WorkbookFixtures.report().organization("R&D <example>").build();

    @TempDir
    private static Path folder;
    private static Path file;
    private static XSSFWorkbook workbook;

    @BeforeAll
    static void write() throws IOException {
        file = new WorkbookWriter().write(REPORT, folder).getFirst();
        workbook = WorkbookText.opened(file);
    }

    @Test
    void fileIsNamedAfterThePeriod() {
        assertThat(file).hasFileName("keyledger-2026-11.xlsx");
    }

    @Test
    void everyPartIsWellFormedXml() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(zip.getInputStream(entry))).as(entry.getName()).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyTableSheetIsOneTableOverAllRowsWithFilterAndBands() {
        for (String name : TABLE_SHEETS) {
            XSSFSheet sheet = workbook.getSheet(name);
            assertThat(sheet.getTables()).as(name).hasSize(1);
            XSSFTable table = sheet.getTables().getFirst();
            assertThat(table.getStartRowIndex()).as(name).isZero();
            assertThat(table.getEndRowIndex()).as(name).isEqualTo(sheet.getLastRowNum());
            assertThat(table.getCTTable().getAutoFilter().getRef()).as(name).isEqualTo(table.getCTTable().getRef());
            assertThat(table.getStyle().isShowRowStripes()).as(name).isTrue();
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).as(name).isEqualTo(table.getCTTable().getRef());
        }
    }

    @Test
    void tableNamesAreUniqueAndColumnNamesAreTheHeaderCells() {
        Set<String> names = new HashSet<>();
        for (XSSFTable table : tables()) {
            assertThat(names.add(table.getName())).as(table.getName()).isTrue();
            assertThat(table.getName()).matches("[A-Za-z_][A-Za-z0-9_]*");
            assertThat(table.getDataRowCount()).isPositive();
            List<String> columns = table.getColumns().stream().map(column -> column.getName()).toList();
            assertThat(columns).doesNotHaveDuplicates().allSatisfy(column -> assertThat(column).doesNotContain("\n"));
            CellReference start = table.getStartCellReference();
            for (int at = 0; at < columns.size(); at++) {
                XSSFCell header = table.getXSSFSheet().getRow(start.getRow()).getCell(start.getCol() + at);
                assertThat(header.getStringCellValue()).isEqualTo(columns.get(at));
            }
        }
    }

    @Test
    void headersAndFirstColumnsStayInViewAndRepeatInPrint() {
        XSSFSheet keys = workbook.getSheet("Keys");
        assertThat(keys.getPaneInformation().isFreezePane()).isTrue();
        assertThat(keys.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(keys.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 3);
        for (String name : TABLE_SHEETS) {
            assertThat(workbook.getSheet(name).getRepeatingRows().formatAsString()).as(name).isEqualTo("1:1");
        }
        assertThat(keys.getRepeatingColumns().formatAsString()).isEqualTo("A:C");
    }

    @Test
    void everySheetPrintsOnLandscapeA4WithPeriodAndPageNumbers() {
        workbook.forEach(sheet -> {
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFooter().getLeft()).isEqualTo("Keyledger, period 2026-11");
            assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
        });
    }

    @Test
    void ampersandInTheOrganizationIsNoHeaderCode() {
        assertThat(workbook.getSheet("Keys").getHeader().getRight()).isEqualTo("R&&D <example>");
    }

    @Test
    void sheetsOfManyColumnsPrintOnSeveralPagesSideBySide() {
        assertThat(workbook.getSheet("Evidence").getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(workbook.getSheet("Keys").getPrintSetup().getFitWidth()).isEqualTo((short) 5);
    }

    @Test
    void reviewersChooseADispositionFromAListInEveryRow() {
        XSSFSheet findings = workbook.getSheet("Findings");
        assertThat(findings.getDataValidations()).hasSize(1);
        DataValidation validation = findings.getDataValidations().getFirst();
        assertThat(validation.getValidationConstraint().getExplicitListValues()).containsExactly("Revoke", "Rotate",
                "Migrate", "Accept with exception", "False positive");
        int column = WorkbookText.columnIndex(findings, "Disposition");
        assertThat(validation.getRegions().getCellRangeAddress(0).formatAsString())
                .isEqualTo(CellReference.convertNumToColString(column) + "2:"
                        + CellReference.convertNumToColString(column) + "6");
    }

    @Test
    void reviewColumnsAreLastEmptyAndSetApart() {
        XSSFSheet findings = workbook.getSheet("Findings");
        int first = WorkbookText.columnIndex(findings, "Disposition");
        assertThat(findings.getRow(0).getLastCellNum()).isEqualTo((short) (first + 4));
        assertThat(findings.getRow(0).getCell(first).getCellStyle().getFillForegroundXSSFColor().getARGBHex())
                .isNotEqualTo(findings.getRow(0).getCell(0).getCellStyle().getFillForegroundXSSFColor().getARGBHex());
        for (int column = first; column < first + 4; column++) {
            XSSFCell cell = findings.getRow(1).getCell(column);
            assertThat(cell.toString()).isEmpty();
            assertThat(cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FFFFF8E1");
        }
        assertThat(findings.getRow(1).getCell(WorkbookText.columnIndex(findings, "Reviewed on")).getCellStyle()
                .getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(workbook.getSheet("Changes").getDataValidations()).isEmpty();
    }

    @Test
    void datesNumbersAndIdentifiersHaveTheirTypes() {
        XSSFSheet keys = workbook.getSheet("Keys");
        XSSFCell created = cell(keys, "Created (UTC)");
        assertThat(created.getLocalDateTimeCellValue()).isEqualTo("2026-10-02T06:00:00");
        assertThat(created.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(cell(keys, "Age in days").getNumericCellValue()).isEqualTo(30);
        assertThat(cell(keys, "Account").getStringCellValue()).isEqualTo("012345678900");
        assertThat(cell(keys, "Account").getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(keys.getIgnoredErrors()).isNotEmpty();
    }

    @Test
    void severitiesAreWordsOnFillsThatDifferInLightness() {
        XSSFSheet findings = workbook.getSheet("Findings");
        List<Integer> lightness = new ArrayList<>();
        for (int row = 1; row <= 4; row++) {
            byte[] rgb = findings.getRow(row).getCell(0).getCellStyle().getFillForegroundXSSFColor().getRGB();
            lightness.add(((rgb[0] & 0xFF) * 299 + (rgb[1] & 0xFF) * 587 + (rgb[2] & 0xFF) * 114) / 1000);
        }
        assertThat(WorkbookText.column(findings, "Severity")).containsExactly("Critical", "High", "Medium", "Low",
                "Low");
        for (int at = 1; at < lightness.size(); at++) {
            assertThat(lightness.get(at) - lightness.get(at - 1)).isGreaterThan(30);
        }
    }

    @Test
    void contentsLinkToEverySheet() {
        List<String> links = workbook.getSheet("Cover").getHyperlinkList().stream().map(link -> link.getAddress())
                .toList();
        List<String> sheets = new ArrayList<>();
        workbook.forEach(sheet -> sheets.add("'" + sheet.getSheetName() + "'!A1"));
        sheets.removeFirst();
        assertThat(links).isEqualTo(sheets);
    }

    @Test
    void everyTrendIsAChartWithTitleAndAxisTitles() {
        List<XSSFChart> charts = workbook.getSheet("Trends").getDrawingPatriarch().getCharts();
        assertThat(charts).extracting(chart -> chart.getTitleText().getString())
                .containsExactly("Keys older than 90 days", "Users with administrator keys", "Orphaned keys",
                        "Median age of active keys");
        for (XSSFChart chart : charts) {
            var plot = chart.getCTChart().getPlotArea();
            assertThat(plot.getCatAxArray(0).getTitle().getTx().getRich().getPArray(0).getRArray(0).getT())
                    .isEqualTo("Month");
            assertThat(plot.getValAxArray(0).getTitle().getTx().getRich().getPArray(0).getRArray(0).getT())
                    .isIn("Share", "Count", "Days");
            assertThat(plot.getCatAxArray(0).getCrossAx().getVal()).isEqualTo(plot.getValAxArray(0).getAxId().getVal());
            assertThat(plot.getValAxArray(0).getCrossAx().getVal()).isEqualTo(plot.getCatAxArray(0).getAxId().getVal());
            assertThat(plot.getValAxArray(0).getTitle().xmlText().split("overlay ")).hasSize(2);
            assertThat(chart.getCTChart().getAutoTitleDeleted().getVal()).isFalse();
        }
        assertThat(charts.get(0).getCTChart().getPlotArea().getLineChartArray(0).getSerList()).hasSize(2);
        assertThat(charts.get(2).getCTChart().getPlotArea().getBarChartArray(0).getSerList()).hasSize(1);
    }

    @Test
    void propertiesNameTheReportAndItsInstant() {
        var properties = workbook.getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isEqualTo("Access key ledger 2026-11");
        assertThat(properties.getCreator()).isEqualTo("Keyledger 0.1.0");
        assertThat(properties.getCreated()).isEqualTo(Date.from(WorkbookFixtures.AS_OF));
        assertThat(properties.getModified()).isEqualTo(Date.from(WorkbookFixtures.AS_OF));
    }

    private static XSSFCell cell(XSSFSheet sheet, String header) {
        return sheet.getRow(1).getCell(WorkbookText.columnIndex(sheet, header));
    }

    private static List<XSSFTable> tables() {
        List<XSSFTable> tables = new ArrayList<>();
        workbook.forEach(sheet -> tables.addAll(((XSSFSheet) sheet).getTables()));
        return tables;
    }
}
