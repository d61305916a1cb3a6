package org.keyledger.report.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.LocaleUtil;
import org.keyledger.report.AuditReport;
import org.keyledger.report.Password;
import org.keyledger.report.Passwords;
import org.keyledger.report.ReportWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes the workbook: a skeleton by POI, copied part by part, with rows streamed into the sheets on the way.
@Component
class WorkbookWriter implements ReportWriter {

    private final int rowLimit;
    private final Passwords passwords;

    WorkbookWriter() {
        this(Passwords.NONE);
    }

    @Autowired
    WorkbookWriter(Passwords passwords) {
        this(SpreadsheetVersion.EXCEL2007.getMaxRows(), passwords);
    }

    /// @param rowLimit how many rows a sheet takes, its header included
    WorkbookWriter(int rowLimit) {
        this(rowLimit, Passwords.NONE);
    }

    private WorkbookWriter(int rowLimit, Passwords passwords) {
        this.rowLimit = rowLimit;
        this.passwords = passwords;
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
            Map<String, byte[]> parts = parts(skeleton.bytes());
            Optional<Password> password = passwords.workbook();
            if (password.isPresent()) {
                ProtectedWorkbook.write(file, password.get(), out -> assemble(parts, skeleton.streams(), out));
            }
            else {
                assemble(parts, skeleton.streams(), Files.newOutputStream(file));
            }
        }
        finally {
            LocaleUtil.resetUserLocale();
        }
        return List.of(file);
    }

    @Override
    public boolean saysTheSame(Path standing, Path fresh) throws IOException {
        Optional<Password> password = passwords.workbook();
        return password.isPresent() && ProtectedWorkbook.saySame(standing, fresh, password.get());
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

    private static void assemble(Map<String, byte[]> parts, List<TableStream<?>> streams, OutputStream out)
            throws IOException {
        Set<String> streamed = streams.stream()
                .flatMap(stream -> stream.targets().stream().map(TableStream.Target::entry))
                .collect(Collectors.toCollection(HashSet::new));
        try (WorkbookZip zip = new WorkbookZip(out)) {
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
