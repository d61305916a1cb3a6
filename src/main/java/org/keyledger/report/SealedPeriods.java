package org.keyledger.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

import org.keyledger.history.SealRecord;
import org.keyledger.history.Seals;

/// The finished periods of a ledger, whose folders may lie on a disk that is gone: the ledger keeps what vouches for them, so
/// that the chain of manifests and the shelf go on.
///
/// @param reports the folder of all periods
public record SealedPeriods(Path reports, Seals seals) {

    private static final String METRICS = "metrics.json";

    /// Makes a folder with the manifest and the figures for each other period that has none here. Its other files stay where
    /// they are: [ManifestVerifier] says that they are missing.
    ///
    /// @param own the period whose folder is about to be written
    public void bringBack(YearMonth own) throws IOException {
        for (YearMonth period : seals.periods()) {
            Path folder = PeriodFolder.of(reports, period).path();
            if (!period.equals(own) && !Files.exists(folder)) {
                bringBack(seals.find(period).orElseThrow(), folder);
            }
        }
    }

    private void bringBack(SealRecord seal, Path folder) throws IOException {
        Path draft = Files.createDirectories(reports.resolve("." + seal.period() + ".part"));
        Files.writeString(draft.resolve(Manifest.FILE_NAME), seal.manifest());
        if (!seal.metrics().isEmpty()) {
            Files.writeString(draft.resolve(METRICS), seal.metrics());
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Keeps what vouches for the period, and for each other one here that the ledger has nothing of: it may be older than this
    /// memory.
    public void keep(YearMonth own) throws IOException {
        Set<YearMonth> known = new HashSet<>(seals.periods());
        known.remove(own);
        for (PeriodFolder folder : PeriodFolder.in(reports)) {
            if (folder.hasManifest() && !known.contains(folder.period())) {
                Path metrics = folder.path().resolve(METRICS);
                seals.keep(new SealRecord(folder.period(), Files.readString(folder.manifest()),
                        Files.isRegularFile(metrics) ? Files.readString(metrics) : ""));
            }
        }
    }

    /// The period's manifest: the one here, or else the one that the ledger keeps; empty without either.
    public byte[] manifest(YearMonth period) throws IOException {
        PeriodFolder folder = PeriodFolder.of(reports, period);
        return folder.hasManifest() ? Files.readAllBytes(folder.manifest())
                : seals.find(period).map(seal -> seal.manifest().getBytes(StandardCharsets.UTF_8))
                        .orElse(new byte[0]);
    }
}
