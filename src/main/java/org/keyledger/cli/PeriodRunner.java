package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;

/// Runs periods one after another and sums each up.
final class PeriodRunner {

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    PeriodRunner(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    /// @throws org.keyledger.evidence.EvidenceException before anything is started, when a period has no evidence
    ExitCode run(JobSettings settings, Path evidence, List<YearMonth> periods, boolean rerun) {
        periods.forEach(period -> EvidenceFolder.of(evidence, period));
        ExitCode worst = ExitCode.COMPLETE;
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings)) {
            for (YearMonth period : periods) {
                RunResult result = run(ledger.job(), new RunRequest(settings, evidence, period, rerun));
                new RunSummary(settings.reports()).print(result, around.out());
                worst = worst.orWorse(result.partial() ? ExitCode.PARTIAL : ExitCode.COMPLETE);
            }
        }
        return worst;
    }

    private RunResult run(LedgerJob job, RunRequest request) {
        try (Progress progress = around.progress(request.period().toString())) {
            return job.run(request, progress);
        }
    }
}
