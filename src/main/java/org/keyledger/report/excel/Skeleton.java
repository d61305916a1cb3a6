package org.keyledger.report.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.keyledger.report.AuditReport;

/// The workbook without the rows of its tables: small, whatever the size of the organization, so POI can hold it.
final class Skeleton implements AutoCloseable {

    private final AuditReport report;
    private final Wording wording;
    private final int rowLimit;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final List<TableStream<?>> streams = new ArrayList<>();

    Skeleton(AuditReport report, Wording wording, int rowLimit) {
        this.report = report;
        this.wording = wording;
        this.rowLimit = rowLimit;
    }

    void build(List<SheetPlan> plans) {
        CoverSheet cover = new CoverSheet(report, wording, sheet(wording.text("cover")), styles);
        List<ContentsEntry> contents = new ArrayList<>();
        for (SheetPlan plan : plans) {
            switch (plan) {
                case TrendsSheet trends -> {
                    trends.build(sheet(trends.title()), styles);
                    contents.add(new ContentsEntry(trends.title(), trends.about(), OptionalLong.empty()));
                }
                case ScpReadinessSheet readiness -> {
                    readiness.build(sheet(readiness.title()), styles);
                    contents.add(new ContentsEntry(readiness.title(), readiness.about(), OptionalLong.empty()));
                }
                case TableSheet<?> table -> contents.addAll(build(table));
            }
        }
        cover.build(contents);
        properties();
    }

    /// What is to be streamed into the sheets.
    List<TableStream<?>> streams() {
        return streams;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private <T> List<ContentsEntry> build(TableSheet<T> table) {
        List<ContentsEntry> contents = new ArrayList<>();
        List<TableStream.Target> targets = new ArrayList<>();
        TableFrame frame = new TableFrame(table, styles, wording);
        for (TableSheet.Part part : table.parts(rowLimit)) {
            XSSFSheet sheet = sheet(part.sheetName());
            frame.build(sheet, part);
            contents.add(new ContentsEntry(part.sheetName(), table.about(), OptionalLong.of(part.rows())));
            targets.add(new TableStream.Target(sheet.getPackagePart().getPartName().getName().substring(1),
                    part.rows()));
        }
        if (table.count() > 0) {
            streams.add(new TableStream<>(table, targets, styles));
        }
        return contents;
    }

    private XSSFSheet sheet(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        Page.setUp(sheet, report.heading().period(), report.heading().organization(),
                report.heading().classification(), wording);
        return sheet;
    }

    private void properties() {
        var properties = workbook.getProperties().getCoreProperties();
        Optional<Date> asOf = Optional.of(Date.from(report.heading().asOf()));
        properties.setTitle(CellText.coded(wording.text("cover.title", report.heading().period())));
        properties.setCreator("Keyledger " + report.heading().version());
        properties.setCreated(asOf);
        if (!report.heading().classification().isNone()) {
            properties.setCategory(CellText.coded(report.heading().classification().label()));
        }
        properties.setModified(asOf);
        properties.setLastModifiedByUser("Keyledger " + report.heading().version());
    }
}
