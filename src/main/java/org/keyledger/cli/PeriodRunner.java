package org.keyledger.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.keyledger.deliver.Delivery;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.job.DeliveryRequest;
import org.keyledger.job.JobSettings;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.job.Source;

/// Runs periods one after another and sums each up.
final class PeriodRunner {

    private final Surroundings around;
    private final LedgerJobFactory jobs;

    /// How a period is worked through.
    ///
    /// @param rerun   again, even if it is complete
    /// @param deliver to the destinations that the job file names
    /// @param resend  also what arrived, or may have arrived
    /// @param watch   who hears of what goes wrong
    record How(boolean rerun, boolean deliver, boolean resend, Watch watch) {}

    PeriodRunner(Surroundings around, LedgerJobFactory jobs) {
        this.around = around;
        this.jobs = jobs;
    }

    /// Collects what is missing of a period's evidence, then reports on it.
    ExitCode collectAndRun(JobSettings settings, Source.Live source, YearMonth period, How how) {
        Path evidence = source.collection().evidence();
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings, "run of " + period)) {
            ledger.templateCheck().check(settings);
            ledger.documentPasswords().check(settings);
            ExitCode collected = new LiveCollection(around).run(ledger, settings, source, period);
            return collected.orWorse(
                    runAndSumUp(ledger, new RunRequest(settings, evidence, period, how.rerun()), how));
        }
    }

    /// @throws org.keyledger.evidence.EvidenceException before anything is started, when a period has no evidence
    ExitCode run(JobSettings settings, Path evidence, List<YearMonth> periods, How how) {
        periods.forEach(period -> EvidenceFolder.of(evidence, period));
        ExitCode worst = ExitCode.COMPLETE;
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(settings, "run of " + span(periods))) {
            ledger.templateCheck().check(settings);
            ledger.documentPasswords().check(settings);
            for (YearMonth period : periods) {
                worst = worst.orWorse(
                        runAndSumUp(ledger, new RunRequest(settings, evidence, period, how.rerun()), how));
            }
        }
        return worst;
    }

    private static String span(List<YearMonth> periods) {
        return periods.getFirst() + (periods.size() == 1 ? "" : " to " + periods.getLast());
    }

    /// Delivers what is there, and works through nothing.
    ExitCode deliver(DeliveryRequest request) {
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(request.settings(), "delivery of " + request.period())) {
            return deliver(ledger, request, Watch.ASLEEP);
        }
    }

    /// Writes the mails that are made from the ledger into a folder.
    List<Path> preview(DeliveryRequest request, Path folder) throws IOException, NotDeliveredException {
        try (LedgerJobFactory.OpenLedger ledger = jobs.open(request.settings())) {
            return ledger.deliveryPreview().write(request, folder, around.clock().instant());
        }
    }

    private ExitCode runAndSumUp(LedgerJobFactory.OpenLedger ledger, RunRequest request, How how) {
        RunResult result;
        how.watch().worksOn(request.period());
        try (Progress progress = around.progress(request.period().toString())) {
            result = ledger.job().run(request, progress);
        }
        new RunSummary(request.settings().reports()).print(result, around.out());
        ExitCode code = (result.partial() ? ExitCode.PARTIAL : ExitCode.COMPLETE)
                .orWorse(how.watch().completed(result, ledger.alarm()));
        return request.settings().delivery().isNone() || !how.deliver() ? code
                : code.orWorse(deliver(ledger,
                        new DeliveryRequest(request.settings(), request.period(), how.resend(), Optional.empty()),
                        how.watch()));
    }

    private ExitCode deliver(LedgerJobFactory.OpenLedger ledger, DeliveryRequest request, Watch watch) {
        List<Delivery> deliveries = ledger.delivery().deliver(request);
        SummaryLines.lines(around.out(), "deliveries", deliveries.stream().map(delivery -> delivery.destination() + " "
                + delivery.state().name().toLowerCase(Locale.ROOT) + ": " + delivery.detail()).toList());
        around.out().println();
        around.out().flush();
        watch.delivered(deliveries, ledger.alarm());
        return deliveries.stream().anyMatch(delivery -> delivery.state().isTrouble()) ? ExitCode.UNDELIVERED
                : ExitCode.COMPLETE;
    }
}
