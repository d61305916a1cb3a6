package org.keyledger.report.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.LocaleUtil;
import org.keyledger.report.AuditReport;
import org.keyledger.report.ReportWriter;
import org.springframework.stereotype.Component;

/// Writes the workbook: a skeleton by POI, copied part by part, with rows streamed into the sheets on the way.
@Component
class WorkbookWriter implements ReportWriter {

    private final int rowLimit;

    WorkbookWriter() {
        this(SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /// @param rowLimit how many rows a sheet takes, its header included
    WorkbookWriter(int rowLimit) {
        this.rowLimit = rowLimit;
    }

    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public List<Path> write(AuditReport report, Path folder) throws IOException {
        Path file = folder.resolve("keyledger-" + report.heading().period() + ".xlsx");
        Wording wording = Wording.load();
        // POI writes the user's language into charts.
        LocaleUtil.setUserLocale(Locale.ENGLISH);
        try (Skeleton skeleton = new Skeleton(report, wording, rowLimit)) {
            skeleton.build(sheets(report, wording));
            assemble(parts(skeleton.bytes()), skeleton.streams(), file);
        }
        finally {
            LocaleUtil.resetUserLocale();
        }
        return List.of(file);
    }

    /// In their order.
    private static List<SheetPlan> sheets(AuditReport report, Wording wording) {
        return List.of(FindingsSheet.findings(report, wording), UndeterminedSheet.of(report, wording),
                KeysSheet.of(report, wording), AccountsSheet.of(report, wording), ExceptionsSheet.of(report, wording),
                FindingsSheet.changes(report, wording), new ScpReadinessSheet(report.scp(), wording),
                ScpSheets.exceptions(report, wording), ScpSheets.losses(report, wording),
                ScpSheets.people(report, wording), ScpSheets.changes(report, wording),
                new TrendsSheet(report.trends(), wording),
                ControlsSheet.of(report, wording), CoverageSheet.of(report, wording),
                DefinitionsSheet.of(report, wording), EvidenceSheet.of(report, wording));
    }

    private static void assemble(Map<String, byte[]> parts, List<TableStream<?>> streams, Path file)
            throws IOException {
        Set<String> streamed = streams.stream()
                .flatMap(stream -> stream.targets().stream().map(TableStream.Target::entry))
                .collect(Collectors.toCollection(HashSet::new));
        try (WorkbookZip zip = new WorkbookZip(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (!streamed.contains(part.getKey())) {
                    zip.copy(part.getKey(), part.getValue());
                }
            }
            for (TableStream<?> stream : streams) {
                stream.write(zip, parts);
            }
        }
    }

    private static Map<String, byte[]> parts(byte[] skeleton) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(skeleton))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
