package org.keyledger.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.job.JobSettings;
import org.keyledger.job.LedgerJob;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.job.Source;

/// Runs periods one after another and sums each up.
final class PeriodRunner {

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    PeriodRunner(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    /// Collects what is missing of a period's evidence, then reports on it.
    ExitCode collectAndRun(JobSettings settings, Source.Live source, YearMonth period, boolean rerun) {
        Path evidence = source.collection().evidence();
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings)) {
            ledger.templateCheck().check(settings);
            ExitCode collected = new LiveCollection(around).run(ledger, settings, source, period);
            return collected.orWorse(
                    runAndSumUp(ledger.job(), new RunRequest(settings, evidence, period, rerun)));
        }
    }

    /// @throws org.keyledger.evidence.EvidenceException before anything is started, when a period has no evidence
    ExitCode run(JobSettings settings, Path evidence, List<YearMonth> periods, boolean rerun) {
        periods.forEach(period -> EvidenceFolder.of(evidence, period));
        ExitCode worst = ExitCode.COMPLETE;
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings)) {
            ledger.templateCheck().check(settings);
            for (YearMonth period : periods) {
                worst = worst.orWorse(
                        runAndSumUp(ledger.job(), new RunRequest(settings, evidence, period, rerun)));
            }
        }
        return worst;
    }

    private ExitCode runAndSumUp(LedgerJob job, RunRequest request) {
        RunResult result;
        try (Progress progress = around.progress(request.period().toString())) {
            result = job.run(request, progress);
        }
        new RunSummary(request.settings().reports()).print(result, around.out());
        return result.partial() ? ExitCode.PARTIAL : ExitCode.COMPLETE;
    }
}
