package org.keyledger.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keyledger.history.AccountRecord;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.Receipts;
import org.keyledger.history.RunTables;
import org.keyledger.job.RunHistory;
import org.springframework.stereotype.Component;

/// Tells of earlier runs from Batch's tables, the ledger's and the receipts.
@Component
class BatchRunHistory implements RunHistory {

    private final RunTables tables;
    private final Receipts receipts;

    BatchRunHistory(RunTables tables, Receipts receipts) {
        this.tables = tables;
        this.receipts = receipts;
    }

    @Override
    public History latest(int limit) {
        List<RunTables.Run> latest = tables.latest(limit);
        Map<Long, List<RunTables.Step>> steps = tables.steps(latest.stream().map(RunTables.Run::id).toList());
        boolean held = tables.isHeld();
        Set<YearMonth> counted = new HashSet<>();
        List<Run> runs = new ArrayList<>();
        for (RunTables.Run run : latest) {
            RunState state = new RunState(run.status(), held);
            held = held && !state.isUnended();
            boolean isLatestReport = kind(run) == Kind.REPORT && counted.add(run.period());
            runs.add(of(run, state.get(), steps.getOrDefault(run.id(), List.of()),
                    isLatestReport ? accounts(run.period()) : Optional.empty()));
        }
        return new History(runs, latest.stream().map(RunTables.Run::period).distinct()
                .flatMap(period -> receipts.of(period).stream()).map(BatchRunHistory::delivered).toList());
    }

    private static Run of(RunTables.Run run, State found, List<RunTables.Step> steps, Optional<Accounts> accounts) {
        FailureReason reason = new FailureReason(run.message(), steps);
        boolean recovered = found == State.FAILED && reason.isUntold();
        State state = recovered ? State.KILLED : found;
        return new Run(run.period(), kind(run), run.started(), recovered ? Optional.empty() : run.ended(), state,
                isTrouble(state) ? reason.line() : "", accounts,
                steps.stream().filter(step -> !step.isPartition()).map(step -> of(step, state)).toList());
    }

    private static boolean isTrouble(State state) {
        return switch (state) {
            case FAILED, KILLED, UNKNOWN -> true;
            case COMPLETE, STOPPED, RUNNING -> false;
        };
    }

    private static Step of(RunTables.Step step, State run) {
        State found = new RunState(step.status(), run == State.RUNNING).get();
        boolean recovered = found == State.FAILED && run == State.KILLED;
        return new Step(step.name(), step.started(), recovered ? Optional.empty() : step.ended(),
                recovered ? State.KILLED : found, step.read(), step.written(), step.skipped());
    }

    private static Kind kind(RunTables.Run run) {
        return switch (run.job()) {
            case CollectionJobConfiguration.JOB -> Kind.COLLECTION;
            case DeliveryJobConfiguration.JOB -> Kind.DELIVERY;
            default -> Kind.REPORT; // the third job; names are no sealed type
        };
    }

    private Optional<Accounts> accounts(YearMonth period) {
        Map<String, Long> outcomes = tables.outcomes(period);
        return outcomes.isEmpty() ? Optional.empty()
                : Optional.of(new Accounts(outcomes.getOrDefault(AccountRecord.Outcome.READ.name(), 0L),
                        outcomes.getOrDefault(AccountRecord.Outcome.FAILED.name(), 0L),
                        outcomes.getOrDefault(AccountRecord.Outcome.SKIPPED.name(), 0L)));
    }

    private static Delivered delivered(ReceiptRecord receipt) {
        return new Delivered(receipt.period(), receipt.destination(), switch (receipt.state()) {
            case BEGUN -> Outcome.UNSURE;
            case DELIVERED -> Outcome.DELIVERED;
            case FAILED -> Outcome.FAILED;
        }, receipt.begun(), receipt.ended(), receipt.detail());
    }
}
