package org.keyledger.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/// Deletes old months: their reports, the evidence that the job collected, and their rows in the ledger. Implemented by
/// `batch`.
public interface PruneJob {

    /// @param confirmed is shown what would go; nothing is deleted unless it agrees. It is not asked when nothing would go
    /// @throws LedgerJobException when a run holds the ledger, or the ledger holds none of the months that would be kept
    Plan prune(Request request, Predicate<Plan> confirmed);

    /// @param keep how many of the newest months stay
    record Request(JobSettings settings, int keep) {

        public Request {
            if (keep < 1) {
                throw new IllegalArgumentException("keep must be 1 or more, not " + keep);
            }
        }
    }

    /// What would go, and what would not.
    ///
    /// @param kept    the newest months, oldest first: as many as were asked for, or as there are
    /// @param folders oldest month first
    /// @param rows    oldest month first
    /// @param left    folders of old months that are not Keyledger's to delete: a sentence each
    /// @param notes   what else should be known: a sentence each
    record Plan(List<YearMonth> kept, List<Folder> folders, List<Rows> rows, List<String> left, List<String> notes) {

        public Plan {
            kept = List.copyOf(kept);
            folders = List.copyOf(folders);
            rows = List.copyOf(rows);
            left = List.copyOf(left);
            notes = List.copyOf(notes);
        }

        public boolean isEmpty() {
            return folders.isEmpty() && rows.isEmpty();
        }
    }

    record Folder(Path path, long files, long bytes) {}

    /// The rows of a month in the ledger.
    record Rows(YearMonth period, long accounts, long keys, long findings, long runs) {}
}
