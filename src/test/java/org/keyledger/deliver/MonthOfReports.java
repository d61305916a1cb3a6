package org.keyledger.deliver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keyledger.report.Heading;
import org.keyledger.report.Manifest;

/// A month of small reports with its manifest.
public final class MonthOfReports {

    public static final YearMonth PERIOD = YearMonth.of(2026, 10);
    public static final String PDF = "keyledger-2026-10.pdf";
    public static final String WORKBOOK = "keyledger-2026-10.xlsx";

    private final Path reports;
    private final List<Path> files = new ArrayList<>();

    public MonthOfReports(Path reports) {
        this.reports = reports;
    }

    /// With PDF, workbook and figures.
    public static MonthOfReports whole(Path reports) throws IOException {
        return new MonthOfReports(reports).with(PDF, "%PDF-1.7 summary\n").with(WORKBOOK, "PK workbook\n")
                .with("metrics.json", metrics("10 of 12 accounts read, 1 could not be read, 1 skipped."));
    }

    public MonthOfReports with(String name, String content) throws IOException {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public MonthOfReports with(String name, byte[] content) throws IOException {
        Path file = reports.resolve(PERIOD.toString()).resolve(name);
        Files.createDirectories(file.getParent());
        files.remove(file);
        files.add(Files.write(file, content));
        return this;
    }

    /// Writes the manifest.
    public Shipment finish() throws IOException {
        Manifest.write(reports, new Heading("o-exampleorgid", PERIOD, Optional.empty(), Optional.empty(),
                Instant.parse("2026-10-31T06:00:00Z"), "aws", "test", "5e".repeat(32), "0.1.0"), files);
        return new Shipment(PERIOD, reports);
    }

    public static String metrics(String coverage) {
        return """
                {"schemaVersion": 1,
                 "heading": {"organization": "o-exampleorgid", "asOf": "2026-10-31T06:00:00Z"},
                 "coverage": {"complete": false, "sentence": "%s"},
                 "score": {"value": 66, "previous": 65},
                 "findings": {"open": 299},
                 "metrics": [
                  {"title": "Active keys older than 90 days", "headline": true, "now": {"text": "49.5 %%"},
                   "before": {"text": "61.5 %%"}},
                  {"title": "Active keys", "headline": true, "now": {"text": "277"}, "before": null},
                  {"title": "Not asked for", "headline": false, "now": {"text": "1"}, "before": null}]}
                """.formatted(coverage);
    }
}
