package org.keyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.keyledger.batch.LedgerContext;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.LedgerReader;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.keyledger.report.AuditReport;
import org.keyledger.report.WorkbookFixtures;
import org.keyledger.report.excel.KeysSheetRivals;

/// From evidence to finished reports: keys a second by step, the peak of the heap, and the time as a multiple of what plain
/// SXSSF takes in the same process. Two baselines: as many rows of the sheet Keys alone, made up on the spot; and the same
/// long sheets (Findings, Undetermined, Keys) from the same ledger. Arguments: accounts, users of an account (two keys each),
/// folder to work in.
public final class PipelineBenchmark {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final long SHEET = 1_000_000;

    private PipelineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int accounts = Integer.parseInt(arguments[0]);
        int users = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]).resolve(accounts + "x" + users);
        Path evidence = folder.resolve("evidence");
        if (!Files.exists(evidence)) {
            new SampleOrganization(SampleSpec.dense(accounts, users, 7, PERIOD)).write(evidence);
        }
        Path reports = Files.createTempDirectory(folder, "reports");
        Steps steps = new Steps();
        LiveHeap liveHeap = LiveHeap.watch();
        long start = System.nanoTime();
        long keys;
        System.setProperty("h2.objectCache", "false"); // as the command line does
        double seconds;
        double plainLong;
        long heap;
        try (LedgerContext context = LedgerContext.onH2(reports.resolve("history/ledger"))) {
            JobSettings settings = JobSettings.of("benchmark", new Source.Evidence(evidence), reports);
            context.job().run(new RunRequest(settings, evidence, PERIOD, false), steps);
            seconds = (System.nanoTime() - start) / 1e9;
            heap = liveHeap.peak();
            keys = context.bean(LedgerReader.class).accounts(PERIOD).stream().mapToLong(AccountRecord::keys).sum();
            plainLong = plainLongSheets(context, folder);
        }
        steps.seconds.forEach((step, took) -> System.out.printf(Locale.ROOT, "  %-20s %8.2f s%n", step, took));
        double plain = plainSxssf(keys, folder);
        System.out.printf(Locale.ROOT, "%,d keys in %,d accounts: %.1f s, %,.0f keys/s%n", keys, accounts, seconds,
                keys / seconds);
        System.out.printf(Locale.ROOT, "heap: at most %,d MB alive after a collection, of %,d MB%n", heap >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(Locale.ROOT, "plain SXSSF, sheet Keys alone: %.1f s; the pipeline takes %.2f times that%n",
                plain, seconds / plain);
        System.out.printf(Locale.ROOT, "plain SXSSF, the long sheets: %.1f s; the pipeline takes %.2f times that%n",
                plainLong, seconds / plainLong);
    }

    private static double plainLongSheets(LedgerContext context, Path folder) throws IOException {
        AuditReport report = context.report();
        long start = System.nanoTime();
        Files.delete(KeysSheetRivals.plainSxssfOfLongSheets(report, folder));
        return (System.nanoTime() - start) / 1e9;
    }

    /// A sheet of plain SXSSF ends at Excel's limit, so more rows are written as several files.
    private static double plainSxssf(long keys, Path folder) throws IOException {
        long start = System.nanoTime();
        for (long left = keys; left > 0; left -= SHEET) {
            Files.delete(KeysSheetRivals.plainSxssf(WorkbookFixtures.report()
                    .keys(WorkbookFixtures.keysOnDemand(Math.min(left, SHEET))).build(), folder));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static final class Steps implements ProgressListener {

        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private long started;

        @Override
        public void started(String step, long total) {
            started = System.nanoTime();
        }

        @Override
        public void advanced(String step, long by) {}

        @Override
        public void finished(String step) {
            seconds.put(step, (System.nanoTime() - started) / 1e9);
        }
    }
}
