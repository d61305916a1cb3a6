package org.keyledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import org.keyledger.history.LedgerReader;
import org.keyledger.report.Manifest;

/// What working through a period again means for those after it: they were compared with what it said before, and their
/// manifests hold its manifest's hash.
final class LaterPeriods {

    private final LedgerRun run;
    private final byte[] manifest;

    private LaterPeriods(LedgerRun run, byte[] manifest) {
        this.run = run;
        this.manifest = manifest;
    }

    /// Remembers the period's manifest as it is before the run.
    static LaterPeriods before(LedgerRun run) {
        return new LaterPeriods(run, manifestOf(run));
    }

    /// A sentence for each period that has to be worked through again, since this one came out differently.
    List<String> builtOnAnother(LedgerReader ledger) {
        if (Arrays.equals(manifest, manifestOf(run))) {
            return List.of();
        }
        List<YearMonth> later = ledger.recordedPeriods().stream().filter(period -> period.isAfter(run.period()))
                .toList();
        return later.stream().map(period -> period + " was built on another " + run.period()
                + "; work through it again with --rerun, oldest first.").toList();
    }

    private static byte[] manifestOf(LedgerRun run) {
        Path file = run.folder().resolve(Manifest.FILE_NAME);
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
