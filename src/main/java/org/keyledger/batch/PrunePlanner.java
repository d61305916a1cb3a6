package org.keyledger.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.keyledger.history.LedgerReader;
import org.keyledger.history.Pruning;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.PruneJob.Folder;
import org.keyledger.job.PruneJob.Plan;
import org.keyledger.job.PruneJob.Request;
import org.keyledger.job.PruneJob.Rows;
import org.keyledger.job.Source;
import org.keyledger.report.Shelf;

/// Finds out what would go. Months are counted that the ledger holds complete or that have a folder of reports: with a new
/// ledger beside old reports, those are not taken for older than what is to be kept.
record PrunePlanner(Request request, LedgerReader ledger, Pruning pruning) {

    /// Fewer months than are to be kept: nothing is old, but for what an earlier prune set aside.
    private static final YearMonth BEFORE_ALL = YearMonth.of(1, 1);

    Plan plan() throws IOException {
        OldFolders reports = new OldFolders(settings().reports(), FolderMarks::ofReports);
        TreeSet<YearMonth> months = new TreeSet<>(ledger.recordedPeriods());
        months.addAll(reports.periods());
        List<YearMonth> newest = months.descendingSet().stream().limit(request.keep()).toList().reversed();
        YearMonth oldestKept = newest.size() < request.keep() ? BEFORE_ALL : newest.getFirst();
        OldFolders.Found found = reports.before(oldestKept);
        List<Folder> folders = new ArrayList<>(found.going());
        List<String> left = new ArrayList<>(found.left());
        Optional<Path> evidence = collected();
        if (evidence.isPresent()) {
            OldFolders.Found old = new OldFolders(evidence.get(), FolderMarks::ofEvidence).before(oldestKept);
            folders.addAll(old.going());
            left.addAll(old.left());
        }
        List<Rows> rows = oldestKept.equals(BEFORE_ALL) ? List.of()
                : pruning.before(requireRecorded(newest)).stream().map(pruning::rowsOf).map(PrunePlanner::rows)
                        .toList();
        return new Plan(newest, folders, rows, left, notes(newest, evidence.isPresent(), rows.isEmpty()));
    }

    /// The oldest month of the ledger that is kept.
    YearMonth requireRecorded(List<YearMonth> kept) {
        return ledger.recordedPeriods().stream().filter(month -> !month.isBefore(kept.getFirst())).findFirst()
                .orElseThrow(
                        () -> LedgerJobException.ofConfiguration("the ledger holds none of the months that would be"
                                + " kept, " + kept.getFirst() + " to " + kept.getLast()
                                + ", so that nothing would be left to go"
                                + " on from. Run one of them first, or keep more months.", null));
    }

    private JobSettings settings() {
        return request.settings();
    }

    /// Where the job puts the evidence that it collects; empty where it reads what others put there.
    private Optional<Path> collected() {
        return switch (settings().source()) {
            case Source.Evidence _ -> Optional.empty();
            case Source.Sample sample -> Optional.of(sample.folder());
            case Source.Live live -> Optional.of(live.collection().evidence());
        };
    }

    private static Rows rows(Pruning.Rows rows) {
        return new Rows(rows.period(), rows.accounts(), rows.keys(), rows.findings(), rows.runs());
    }

    private List<String> notes(List<YearMonth> kept, boolean collects, boolean noRows) {
        List<String> notes = new ArrayList<>();
        if (!noRows) {
            YearMonth first = requireRecorded(kept);
            notes.add(
                    "In the ledger stay what was closed, sign-offs, receipts of deliveries, the counts of the month that"
                            + " reports compare with, and of accounts not read since what their last report told: later months come"
                            + " out as if nothing had been pruned, but for the trends, which begin with " + first
                            + ".");
            notes.add(first + " itself cannot be worked through again: the month before it is gone.");
            notes.add("The database reuses the room of its rows; an H2 file does not get smaller at once.");
        }
        if (!collects) {
            notes.add("Evidence stays: source.evidence names what others put there.");
        }
        if (settings().delivery().bucket().isPresent()) {
            notes.add("What was delivered to the bucket stays there until its lifecycle rules end it. Its "
                    + Shelf.FILE_NAME + " lists from the next delivery on only the months that are kept here.");
        }
        if (Files.isSymbolicLink(settings().reports())) {
            notes.add(settings().reports() + " is a link; the folder that it leads to is pruned.");
        }
        return notes;
    }
}
