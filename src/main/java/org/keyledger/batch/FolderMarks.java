package org.keyledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.ManifestReader;
import org.keyledger.report.FinishedPeriod;
import org.keyledger.report.Manifest;

/// What tells that Keyledger made a folder.
final class FolderMarks {

    private FolderMarks() {}

    /// A manifest that is as it was written, and nothing that it does not list: what others put there is theirs.
    static Optional<String> ofReports(Path folder, YearMonth period) {
        try {
            Set<String> ours = new HashSet<>(Set.of(Manifest.FILE_NAME));
            FinishedPeriod.open(folder.getParent(), period).manifest().files().forEach(file -> ours.add(file.name()));
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> !ours.contains(name)).sorted().findFirst()
                        .map(name -> "holds what is not in its manifest, such as " + name
                                + "; move that elsewhere and prune again");
            }
        }
        catch (IOException | UncheckedIOException unusable) {
            return Optional.of("has no " + Manifest.FILE_NAME + " as Keyledger writes it");
        }
    }

    /// `evidence.json` of the month, which a collection writes first of all.
    static Optional<String> ofEvidence(Path folder, YearMonth period) {
        String missing = "has no evidence.json of its month, so that no collection made it";
        try {
            EvidenceFolder evidence = new EvidenceFolder(folder);
            return Files.isRegularFile(evidence.manifest(), LinkOption.NOFOLLOW_LINKS)
                    && new ManifestReader().read(evidence, period).isPresent() ? Optional.empty()
                            : Optional.of(missing);
        }
        catch (EvidenceException unusable) {
            return Optional.of(missing);
        }
    }
}
