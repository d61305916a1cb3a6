package org.keyledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import org.keyledger.history.LedgerReader;
import org.keyledger.history.Seals;
import org.keyledger.report.SealedPeriods;

/// What working through a period again means for those after it: they were compared with what it said before, and their
/// manifests hold its manifest's hash.
final class LaterPeriods {

    private final LedgerRun run;
    private final SealedPeriods sealed;
    private final byte[] manifest;

    private LaterPeriods(LedgerRun run, SealedPeriods sealed) {
        this.run = run;
        this.sealed = sealed;
        this.manifest = manifest();
    }

    /// Remembers the period's manifest as it is before the run.
    static LaterPeriods before(LedgerRun run, Seals seals) {
        return new LaterPeriods(run, new SealedPeriods(run.settings().reports(), seals));
    }

    /// A sentence for each period that has to be worked through again, since this one came out differently.
    List<String> builtOnAnother(LedgerReader ledger) {
        if (Arrays.equals(manifest, manifest())) {
            return List.of();
        }
        List<YearMonth> later = ledger.recordedPeriods().stream().filter(period -> period.isAfter(run.period()))
                .toList();
        return later.stream().map(period -> period + " was built on another " + run.period()
                + "; work through it again with --rerun, oldest first.").toList();
    }

    private byte[] manifest() {
        try {
            return sealed.manifest(run.period());
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
