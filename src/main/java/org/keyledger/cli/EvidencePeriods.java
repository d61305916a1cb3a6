package org.keyledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Which months a folder holds evidence of.
final class EvidencePeriods {

    private EvidencePeriods() {}

    /// @throws UsageException when there is none
    static YearMonth newest(Path evidence) {
        try (Stream<Path> folders = Files.list(evidence)) {
            return folders.filter(Files::isDirectory).map(folder -> month(folder.getFileName().toString()))
                    .flatMap(Optional::stream).max(Comparator.naturalOrder())
                    .orElseThrow(() -> new UsageException(evidence.toAbsolutePath()
                            + " has no folder of a month such as 2026-11. Put evidence there, or name its month with"
                            + " --period if this is that month's folder."));
        }
        catch (IOException unreadable) {
            throw new UsageException("there is no evidence folder " + evidence.toAbsolutePath()
                    + ". Check source.evidence in the job file and the folder that keyledger is started in.");
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
