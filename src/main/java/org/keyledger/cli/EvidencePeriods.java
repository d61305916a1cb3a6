package org.keyledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.keyledger.evidence.EvidenceFolder;

/// Which months a folder holds evidence of.
final class EvidencePeriods {

    private EvidencePeriods() {}

    /// @param evidence the folder of all months that a job file names
    /// @throws UsageException when there is none
    static YearMonth newest(Path evidence) {
        try {
            return newestIn(evidence).orElseThrow(() -> new UsageException(evidence.toAbsolutePath()
                    + " has no folder of a month such as 2026-11. Put evidence there, or name its month with"
                    + " --period if this is that month's folder."));
        }
        catch (IOException unreadable) {
            throw new UsageException("there is no evidence folder " + evidence.toAbsolutePath()
                    + ". Check source.evidence in the job file and the folder that keyledger is started in.");
        }
    }

    /// The folder of one month: the one given, where it is one, or else the newest in it.
    ///
    /// @throws UsageException when it is neither
    static EvidenceFolder folder(Path evidence) {
        EvidenceFolder given = new EvidenceFolder(evidence);
        if (Files.exists(given.manifest()) || Files.exists(given.organization())
                || Files.isDirectory(given.accounts())) {
            return given;
        }
        try {
            return newestIn(evidence).map(month -> new EvidenceFolder(evidence.resolve(month.toString())))
                    .orElseThrow(() -> new UsageException(evidence.toAbsolutePath()
                            + " is not a month's evidence and has no folder of a month such as 2026-11. Name one with"
                            + " --evidence."));
        }
        catch (IOException unreadable) {
            throw new UsageException("there is no evidence folder " + evidence.toAbsolutePath()
                    + ". Check --evidence and the folder that keyledger is started in.");
        }
    }

    private static Optional<YearMonth> newestIn(Path evidence) throws IOException {
        try (Stream<Path> folders = Files.list(evidence)) {
            return folders.filter(Files::isDirectory).map(folder -> month(folder.getFileName().toString()))
                    .flatMap(Optional::stream).max(Comparator.naturalOrder());
        }
    }

    private static Optional<YearMonth> month(String name) {
        try {
            return Optional.of(YearMonth.parse(name));
        }
        catch (DateTimeException otherFolder) {
            return Optional.empty();
        }
    }
}
