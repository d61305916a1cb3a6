package org.keyledger.deliver.bucket;

import java.nio.file.Path;
import java.util.Optional;

import org.keyledger.deliver.LedgerRefusedException;

/// Words why a local ledger and the one in the bucket cannot both be kept, and leaves the choice to an operator.
final class LedgerConflict {

    private LedgerConflict() {}

    /// @param marker what the local one is a copy of
    static LedgerRefusedException of(Course course, Path file, String place, Optional<LedgerMarker> marker,
            Snapshot there) {
        String goOn = " To go on with the bucket's, move " + file + " and " + LedgerMarker.beside(file).getFileName()
                + " elsewhere.";
        return new LedgerRefusedException(course == Course.SET_BACK
                ? "the ledger of " + place + " is generation " + there.generation() + ", older than generation "
                        + marker.orElseThrow().generation() + " at " + file + ": somebody has put an earlier one back."
                        + goOn
                : "the ledger at " + file + " " + marker.map(copied -> "has gone on from generation "
                        + copied.generation() + ", and so has the one of " + place + ", which is generation "
                        + there.generation() + " now.")
                        .orElse("is none of " + place + ", which holds generation " + there.generation() + ".")
                        + " Each has what the other lacks, so none is overwritten." + goOn
                        + " To keep this one instead, delete history/ledger.snapshot in the bucket; versions stay there.");
    }

    static LedgerRefusedException lost(Path file, String place) {
        return new LedgerRefusedException("the ledger was not put into " + place + ": another run has taken it over"
                + " meanwhile, since this one did not renew its lease in time. What this run has recorded is in " + file
                + " alone. Move that file elsewhere, and run again: the other run's ledger is fetched then.");
    }
}
