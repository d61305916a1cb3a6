package org.keyledger.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

import org.keyledger.iam.Partition;

import tools.jackson.databind.JsonNode;

/// Reads `evidence.json`.
public final class ManifestReader {

    /// The period's manifest, or empty when the folder has none.
    ///
    /// @throws EvidenceException when it cannot be read or is of another period or version
    public Optional<EvidenceManifest> read(EvidenceFolder folder, YearMonth period) {
        Optional<EvidenceManifest> found = read(folder);
        found.filter(manifest -> !manifest.period().equals(period)).ifPresent(other -> {
            throw new EvidenceException(folder.manifest(), "is of period " + other.period() + ", not " + period,
                    "Name the period the evidence was collected for.");
        });
        return found;
    }

    /// The manifest, whichever period it is of.
    Optional<EvidenceManifest> read(EvidenceFolder folder) {
        Path file = folder.manifest();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(manifestOf(Json.readObject(file), file));
        }
        catch (Json.Unreadable broken) {
            throw new EvidenceException(file, broken.getMessage(), "Collect the period again, or remove the file to"
                    + " take the newest report's time as the instant of the run.");
        }
        catch (DateTimeException | IllegalArgumentException unusable) {
            throw new EvidenceException(file, "is not usable: " + unusable.getMessage(),
                    "Expected FormatVersion, Period (2026-11), AsOf (2026-11-01T06:00:00Z), Source and Partition.");
        }
    }

    private static EvidenceManifest manifestOf(JsonNode json, Path file) {
        int version = json.path("FormatVersion").asInt(0);
        if (version != EvidenceManifest.FORMAT_VERSION) {
            throw new EvidenceException(file, "has FormatVersion " + version,
                    "This release reads version " + EvidenceManifest.FORMAT_VERSION + ".");
        }
        String partition = Json.text(json, "Partition");
        return new EvidenceManifest(version, YearMonth.parse(Json.text(json, "Period")),
                ReportTimestamp.parse(Json.text(json, "AsOf")), Json.text(json, "Source"),
                partition.isEmpty() ? Partition.AWS : new Partition(partition), false);
    }
}
