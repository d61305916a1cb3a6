package org.keyledger.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import org.keyledger.history.LedgerLock;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.Pruning;
import org.keyledger.job.PruneJob;
import org.keyledger.report.PrunedManifests;
import org.keyledger.report.Shelf;
import org.springframework.stereotype.Component;

/// Prunes a ledger and the folders beside it. In this order, so that whatever a prune leaves that breaks off, the next one
/// finishes it, and the months that are kept can be verified at any moment: first the chain of manifests is written down, then
/// the ledger forgets, then the folders go.
@Component
class BatchPruneJob implements PruneJob {

    private final LedgerLock lock;
    private final LedgerReader ledger;
    private final Pruning pruning;
    private final InstantSource clock = InstantSource.system();

    BatchPruneJob(LedgerLock lock, LedgerReader ledger, Pruning pruning) {
        this.lock = lock;
        this.ledger = ledger;
        this.pruning = pruning;
    }

    @Override
    public Plan prune(Request request, Predicate<Plan> confirmed) {
        try (LedgerLock.Held _ = LedgerHold.of(lock)) {
            PrunePlanner planner = new PrunePlanner(request, ledger, pruning);
            Plan plan = planner.plan();
            if (!plan.isEmpty() && confirmed.test(plan)) {
                execute(request, planner, plan);
            }
            return plan;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void execute(Request request, PrunePlanner planner, Plan plan) throws IOException {
        Path reports = request.settings().reports();
        PrunedManifests.add(reports, plan.folders().stream().filter(folder -> reports.equals(folder.path().getParent()))
                .map(folder -> folder.path().getFileName().toString()).filter(name -> !name.startsWith("."))
                .map(YearMonth::parse).toList());
        if (!plan.rows().isEmpty()) {
            pruning.prune(planner.requireRecorded(plan.kept()), request.settings().baseline(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
        for (Folder folder : plan.folders()) {
            OldFolders.delete(folder);
        }
        if (Files.isDirectory(reports)) {
            Shelf.write(reports);
        }
    }
}
