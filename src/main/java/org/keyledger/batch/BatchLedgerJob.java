package org.keyledger.batch;

import java.time.YearMonth;
import java.util.Optional;

import org.keyledger.evidence.EvidenceException;
import org.keyledger.evidence.PeriodEvidence;
import org.keyledger.history.LedgerLock;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.keyledger.history.Seals;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/// Starts, resumes or repeats the job for a period.
@Component
class BatchLedgerJob implements LedgerJob {

    private static final String JOB = LedgerJobConfiguration.JOB;
    private static final String RESUME = "Start it again to go on from there.";
    private static final String REPEAT =
            "Started again it begins anew; without --rerun it goes on from there.";

    private final Job job;
    private final RunRecords records;
    private final CurrentRun currentRun;
    private final LedgerLock lock;
    private final LedgerReader ledger;
    private final SimpleAsyncTaskExecutor accountThreads;
    private final LateEvidence lateEvidence;
    private final RunResults results;
    private final KnownAccounts knownAccounts;
    private final Seals seals;
    private final RunStop stop;

    BatchLedgerJob(Job accessKeyLedger, RunRecords records, CurrentRun currentRun, LedgerLock lock,
            LedgerReader ledger, SimpleAsyncTaskExecutor accountThreads, LateEvidence lateEvidence,
            RunResults results, KnownAccounts knownAccounts, Seals seals, RunStop stop) {
        this.job = accessKeyLedger;
        this.records = records;
        this.currentRun = currentRun;
        this.lock = lock;
        this.ledger = ledger;
        this.accountThreads = accountThreads;
        this.lateEvidence = lateEvidence;
        this.results = results;
        this.knownAccounts = knownAccounts;
        this.seals = seals;
        this.stop = stop;
    }

    @Override
    public RunResult run(RunRequest request, ProgressListener progress) {
        PeriodEvidence evidence = PeriodEvidence.open(request.evidence(), request.period());
        try (LedgerLock.Held _ = LedgerHold.of(lock)) {
            LedgerRun run = LedgerRun.of(request.settings(), knownAccounts.addedTo(evidence), progress);
            requireOneOrganization(run);
            records.recoverAbandoned(JOB);
            currentRun.set(run);
            accountThreads.setConcurrencyLimit(request.settings().concurrency());
            long latest = records.latestSequence(JOB, run.period());
            Optional<JobExecution> last = records.lastExecution(JOB, run.period(), latest);
            boolean late = last.isPresent() && lateEvidence.hasComeFor(run);
            if (last.isPresent() && RunRecords.isComplete(last.get()) && !request.rerun() && !late) {
                return results.ofEarlier(run, wasMadeWithTheseSettings(run));
            }
            boolean resume = last.isPresent() && !RunRecords.isComplete(last.get()) && !request.rerun() && !late
                    && wasBegunWithTheseFiles(run);
            PrunedMonths.of(ledger).requireRunnable(run.period());
            LaterPeriods later = LaterPeriods.before(run, seals);
            stop.begin(JOB, "the run of " + run.period(), request.rerun() ? REPEAT : RESUME);
            execute(run.period(), resume ? latest : latest + 1);
            return results.of(run, later.builtOnAnother(ledger));
        }
    }

    /// A ledger that mixed two organizations would close the findings of one with the silence of the other.
    private void requireOneOrganization(LedgerRun run) {
        String named = run.record().organization();
        ledger.recordedPeriods().stream().map(ledger::period).flatMap(Optional::stream)
                .map(PeriodRecord::organization).filter(kept -> !kept.equals(named)).findFirst().ifPresent(kept -> {
                    throw new EvidenceException(run.evidence().folder().root(), "is of " + nameOf(named)
                            + ", and the ledger of '" + run.settings().reports() + "' is of " + nameOf(kept),
                            "Name another folder as 'reports' in the job file, or remove the old ledger.");
                });
    }

    private static String nameOf(String organization) {
        return organization.isEmpty() ? "accounts without an organization" : "organization " + organization;
    }

    /// Whether the ledger's period is of this evidence and these settings, as far as they bear on a report.
    private boolean wasMadeWithTheseSettings(LedgerRun run) {
        PeriodRecord now = run.record();
        return ledger.period(run.period()).filter(begun -> begun.asOf().equals(now.asOf())
                && begun.source().equals(now.source()) && begun.settingsHash().equals(now.settingsHash())
                && begun.controls().equals(now.controls())).isPresent();
    }

    /// Whether an interrupted run may be resumed: with other files it would mix two readings, and with other accounts it
    /// would pass some over.
    private boolean wasBegunWithTheseFiles(LedgerRun run) {
        return wasMadeWithTheseSettings(run) && ledger.period(run.period())
                .filter(begun -> begun.evidenceHash().equals(run.record().evidenceHash())).isPresent();
    }

    private void execute(YearMonth period, long sequence) {
        JobExecution execution = records.start(job, period, sequence);
        stop.requireNotStopped(execution);
        if (!RunRecords.isComplete(execution)) {
            throw RunRecords.failure(period, execution);
        }
    }
}
