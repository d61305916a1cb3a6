package org.keyledger.deliver.bucket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.keyledger.deliver.Shipment;
import org.keyledger.report.Heading;
import org.keyledger.report.Manifest;
import org.keyledger.report.Shelf;
import org.keyledger.report.StoredManifest;

/// A reports directory with one sealed period, and evidence beside it.
record ReportsFolder(Path root) {

    static final YearMonth PERIOD = YearMonth.of(2026, 10);

    /// A small period: a workbook, a file in a folder, figures, the manifest, the shelf.
    static ReportsFolder small(Path root) throws IOException {
        ReportsFolder folder = new ReportsFolder(root);
        folder.write("keyledger-2026-10.xlsx", "workbook").write("scp/deny users & <others>.json", "{}")
                .write("metrics.json", "{}");
        return folder.seal();
    }

    Path reports() {
        return root.resolve("reports");
    }

    Path period() {
        return reports().resolve(PERIOD.toString());
    }

    Path evidence() {
        return root.resolve("evidence").resolve(PERIOD.toString());
    }

    Shipment shipment() {
        return new Shipment(PERIOD, reports(), Optional.of(evidence()));
    }

    ReportsFolder write(String name, String content) throws IOException {
        return write(period().resolve(name), content);
    }

    ReportsFolder writeEvidence(String name, String content) throws IOException {
        return write(evidence().resolve(name), content);
    }

    private ReportsFolder write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /// Bytes that cannot be compressed, the same for the same size.
    ReportsFolder writeLarge(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Files.createDirectories(period());
        Files.write(period().resolve(name), content);
        return this;
    }

    /// Writes the manifest over all that is there, and the shelf.
    ReportsFolder seal() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(period())) {
            files = all.filter(Files::isRegularFile).filter(file -> !file.endsWith(Manifest.FILE_NAME)).toList();
        }
        Manifest.write(reports(), new Heading("o-exampleorgid", PERIOD, Optional.empty(), Optional.empty(),
                Instant.parse("2026-10-31T06:00:00Z"), "aws", "test", "0".repeat(64), "test"), files);
        Shelf.write(reports());
        return this;
    }

    StoredManifest manifest() throws IOException {
        return StoredManifest.read(period());
    }

    /// Key and SHA-256 of each file that a bucket should hold, by the manifest.
    Map<String, String> expected(String prefix) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        manifest().all().forEach(
                entry -> expected.put(prefix + "reports/" + PERIOD + "/" + entry.name(), entry.sha256()));
        return expected;
    }
}
