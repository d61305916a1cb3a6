package org.keyledger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.aws.AwsSimulator;
import org.keyledger.aws.Faults;
import org.keyledger.batch.LedgerContext;
import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.AccountFilter;
import org.keyledger.job.Collection;
import org.keyledger.job.CollectionJob;
import org.keyledger.job.CollectionRequest;
import org.keyledger.job.CollectionResult;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.ReaderRole;
import org.keyledger.job.Source;

/// From a simulated AWS to a folder of evidence: accounts a second, calls for an account, what is alive on the heap, and
/// the time as a multiple of the ideal, in which nothing takes time but the latency of calls. The simulator is a process of
/// its own, so that its memory does not count, and warm from the start. Listing the accounts is timed apart: Organizations allows some calls a
/// second, whatever their latency. Arguments: accounts, users of an account (two keys each), accounts at a time, folder.
public final class CollectionBenchmark {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int WARM_UP_ACCOUNTS = 200;
    private static final int WARM_UP_USERS = 20;
    private static final int WARM_UP_CONCURRENCY = 16;

    private CollectionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            serve(Path.of(arguments[1]));
            return;
        }
        int accounts = Integer.parseInt(arguments[0]);
        int users = Integer.parseInt(arguments[1]);
        int concurrency = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]).resolve(accounts + "x" + users);
        Path truth = folder.resolve("evidence");
        if (!Files.exists(truth)) {
            new SampleOrganization(SampleSpec.dense(accounts, users, 7, PERIOD)).write(truth);
        }
        try (Simulator aws = Simulator.start(truth)) {
            collect(aws, Files.createTempDirectory(folder, "collected"), accounts, concurrency);
        }
    }

    private static void collect(Simulator aws, Path work, int accounts, int concurrency) throws IOException {
        aws.expectCalls();
        Steps steps = new Steps(aws);
        LiveHeap heap = LiveHeap.watch();
        CollectionResult result = collect(work, concurrency, steps);
        Spent listing = steps.spent.get("list accounts");
        Spent spent = steps.spent.get("collect");
        double seconds = spent.seconds();
        double ideal = spent.calls() * LATENCY.toMillis() / 1e3 / concurrency;
        System.out.printf(Locale.ROOT,
                "%,d accounts, %d at a time: %.1f s, %.1f accounts/s, %.1f calls for an account, %,.0f calls/s%n",
                accounts, concurrency, seconds, result.called() / seconds, (double) spent.calls() / result.called(),
                spent.calls() / seconds);
        System.out.printf(Locale.ROOT, "ideal %.1f s, %.2f times that; accounts listed in %.1f s with %,d calls%n",
                ideal, seconds / ideal, listing.seconds(), listing.calls());
        System.out.printf(Locale.ROOT, "CPU: %.2f ms a call, and %.2f ms of the simulator's; %.1f of %d cores busy%n",
                spent.ownCpu() / 1e6 / spent.calls(), spent.otherCpu() / 1e6 / spent.calls(),
                (double) (spent.ownCpu() + spent.otherCpu()) / spent.time(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf(Locale.ROOT, "heap: at most %,d MB alive after a collection, of %,d MB; %d failed%n",
                heap.peak() >> 20, Runtime.getRuntime().maxMemory() >> 20, result.failed());
    }

    private static CollectionResult collect(Path work, int concurrency, ProgressListener progress) {
        Collection defaults = Collection.byDefault(false);
        Source.Live source = new Source.Organization(AccountFilter.NONE, AccountFilter.NONE, ReaderRole.DEFAULT,
                Optional.empty(), false,
                new Collection(work.resolve("evidence"), Optional.empty(), Optional.empty(), Optional.empty(),
                        concurrency, OptionalInt.empty(), defaults.reportTimeout(), defaults.callTimeout(), false,
                        false, false, false, false, true, false, false));
        try (LedgerContext context = LedgerContext.onH2(work.resolve("history/ledger"))) {
            return context.bean(CollectionJob.class).collect(
                    new CollectionRequest(JobSettings.of("benchmark", source, work.resolve("reports")), source,
                            YearMonth.now(ZoneId.systemDefault())),
                    progress);
        }
    }

    /// Has this process serve and collect a small organization, without latency: what is measured is the collection, from a
    /// cold start, and not how long a simulator takes to get warm. No such process is AWS.
    private static void warmUp() throws IOException {
        Path folder = Files.createTempDirectory("keyledger-warm-up");
        new SampleOrganization(SampleSpec.dense(WARM_UP_ACCOUNTS, WARM_UP_USERS, 7, PERIOD)).write(folder);
        try (AwsSimulator aws = AwsSimulator.of(EvidenceFolder.of(folder, PERIOD)).reportPolls(1).start()) {
            Simulator.expectCalls(aws.endpoint() + " " + aws.caller().accessKeyId() + " "
                    + aws.caller().secretAccessKey());
            collect(folder.resolve("collected"), WARM_UP_CONCURRENCY, ProgressListener.SILENT);
        }
    }

    /// Tells its address, then for each line that it reads the calls until now and the processor time that they took.
    private static void serve(Path truth) throws IOException {
        warmUp();
        try (AwsSimulator aws = AwsSimulator.of(EvidenceFolder.of(truth, PERIOD)).reportPolls(1)
                .faults(Faults.none().latency(LATENCY)).start();
                BufferedReader asked = new BufferedReader(
                        new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(aws.endpoint() + " " + aws.caller().accessKeyId() + " "
                    + aws.caller().secretAccessKey());
            while (asked.readLine() != null) {
                System.out.println(aws.calls().total() + " " + Spent.cpuTime());
            }
        }
    }

    private static final class Steps implements ProgressListener {

        private final Simulator aws;
        private final Map<String, Spent> spent = new LinkedHashMap<>();
        private Spent before;

        Steps(Simulator aws) {
            this.aws = aws;
        }

        @Override
        public void started(String step, long total) {
            before = spentUntilNow();
        }

        @Override
        public void advanced(String step, long by) {}

        @Override
        public void finished(String step) {
            spent.put(step, spentUntilNow().since(before));
        }

        private Spent spentUntilNow() {
            try {
                return aws.spent();
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
