package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A period as the shelf shows it.
///
/// @param score    such as `72 of 100`, with why it cannot be compared, or why there is none
/// @param coverage the coverage sentence, or why there is none
/// @param files    as the manifest lists them, then the manifest itself; empty without a readable manifest
/// @param figures  empty without a readable `metrics.json`
record ShelfPeriod(YearMonth period, String score, String coverage, List<Manifest.Entry> files,
        Optional<Manifest.Entry> manifest, Optional<ShelfFigures> figures) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String METRICS = "metrics.json";
    private static final String VERIFY = " Run keyledger verify on this folder.";

    static ShelfPeriod of(PeriodFolder folder) throws IOException {
        if (!folder.hasManifest()) {
            return without(folder, "There is no manifest: this period was not finished, or its manifest is lost.");
        }
        byte[] content = Files.readAllBytes(folder.manifest());
        Manifest manifest;
        try {
            manifest = ManifestJson.parse(content).manifest();
        }
        catch (ManifestJson.Unreadable _) {
            return without(folder, "The manifest cannot be read.");
        }
        var self = new Manifest.Entry(Manifest.FILE_NAME, content.length, Sha256.of(content));
        try {
            ShelfFigures figures = ShelfFigures.of(metrics(folder, manifest));
            return new ShelfPeriod(folder.period(), figures.score(), figures.coverage(), manifest.files(),
                    Optional.of(self), Optional.of(figures));
        }
        catch (JacksonException | DateTimeException | IllegalArgumentException | IOException _) {
            return new ShelfPeriod(folder.period(), "Unknown",
                    "The file metrics.json is missing, changed or unreadable." + VERIFY, manifest.files(),
                    Optional.of(self), Optional.empty());
        }
    }

    private static ShelfPeriod without(PeriodFolder folder, String problem) {
        return new ShelfPeriod(folder.period(), "Unknown", problem + VERIFY, List.of(), Optional.empty(),
                Optional.empty());
    }

    /// Only what the manifest vouches for is shown.
    private static JsonNode metrics(PeriodFolder folder, Manifest manifest) throws IOException {
        Path file = folder.path().resolve(METRICS);
        byte[] content = Files.readAllBytes(file);
        String hash = Sha256.of(content);
        if (manifest.files().stream().noneMatch(entry -> entry.name().equals(METRICS)
                && entry.sha256().equals(hash))) {
            throw new IOException(file + " is not the file of the manifest");
        }
        return MAPPER.readTree(content);
    }
}
