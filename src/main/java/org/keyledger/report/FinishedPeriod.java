package org.keyledger.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/// A period's folder as its manifest describes it. Only what the manifest lists is handed out, and only while it still has
/// the hash that stands there: what leaves the folder is what was reported.
public final class FinishedPeriod {

    private final PeriodFolder folder;
    private final Manifest manifest;
    private final String manifestHash;

    private FinishedPeriod(PeriodFolder folder, Manifest manifest, String manifestHash) {
        this.folder = folder;
        this.manifest = manifest;
        this.manifestHash = manifestHash;
    }

    /// @throws IOException when there is no manifest, or it is not as it was written; the message says what to do
    public static FinishedPeriod open(Path reportsDirectory, YearMonth period) throws IOException {
        PeriodFolder folder = PeriodFolder.of(reportsDirectory, period);
        if (!folder.hasManifest()) {
            throw new IOException("there are no finished reports of " + period + " in " + folder.path()
                    + ". Run the period first.");
        }
        byte[] content = Files.readAllBytes(folder.manifest());
        try {
            ManifestJson.Parsed parsed = ManifestJson.parse(content);
            if (ManifestJson.isIntact(content) && parsed.refused().isEmpty()
                    && parsed.manifest().period().equals(period)) {
                return new FinishedPeriod(folder, parsed.manifest(), Sha256.of(content));
            }
            throw changed(folder.manifest(), "it is not as it was written");
        }
        catch (ManifestJson.Unreadable broken) {
            throw changed(folder.manifest(), "it " + broken.getMessage());
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /// SHA-256 of the manifest itself. Kept elsewhere, it proves that nothing of this or any earlier period was changed.
    public String manifestHash() {
        return manifestHash;
    }

    /// @param name as the manifest has it; empty where it lists no such file
    public Optional<Manifest.Entry> file(String name) {
        return manifest.files().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /// @throws IOException when the file is gone or is another one now
    public byte[] read(Manifest.Entry file) throws IOException {
        Path path = folder.path().resolve(file.name());
        byte[] content = Files.readAllBytes(path);
        if (!Sha256.of(content).equals(file.sha256())) {
            throw changed(path, "its SHA-256 is not the one in " + Manifest.FILE_NAME);
        }
        return content;
    }

    /// Whether the manifest lists a file of this name, and it still is that one.
    public boolean isIntact(String name) throws IOException {
        Optional<Manifest.Entry> listed = file(name);
        return listed.isPresent() && Sha256.entry(name, folder.path().resolve(name)).equals(listed.get());
    }

    private static IOException changed(Path file, String how) {
        return new IOException(
                file + " cannot be used: " + how + ". `keyledger verify` says what was changed; a run with"
                        + " --rerun writes the period again.");
    }
}
