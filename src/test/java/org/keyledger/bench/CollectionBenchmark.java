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
/// its own, so that its memory does not count. Listing the accounts is timed apart: Organizations allows some calls a
/// second, whatever their latency. Arguments: accounts, users of an account (two keys each), accounts at a time, folder.
public final class CollectionBenchmark {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final Duration LATENCY = Duration.ofMillis(50);

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
        Collection defaults = Collection.byDefault(false);
        Source.Live source = new Source.Organization(AccountFilter.NONE, AccountFilter.NONE, ReaderRole.DEFAULT,
                Optional.empty(), false,
                new Collection(work.resolve("evidence"), Optional.empty(), Optional.empty(), Optional.empty(),
                        concurrency, OptionalInt.empty(), defaults.reportTimeout(), defaults.callTimeout(), false,
                        false, false, false, false, true));
        CollectionResult result;
        try (LedgerContext context = LedgerContext.onH2(work.resolve("history/ledger"))) {
            result = context.bean(CollectionJob.class).collect(
                    new CollectionRequest(JobSettings.of("benchmark", source, work.resolve("reports")), source,
                            YearMonth.now(ZoneId.systemDefault())),
                    steps);
        }
        double seconds = steps.seconds.get("collect");
        long calls = steps.calls.get("collect");
        double ideal = calls * LATENCY.toMillis() / 1e3 / concurrency;
        System.out.printf(Locale.ROOT,
                "%,d accounts, %d at a time: %.1f s, %.1f accounts/s, %.1f calls for an account, %,.0f calls/s%n",
                accounts, concurrency, seconds, result.called() / seconds, (double) calls / result.called(),
                calls / seconds);
        System.out.printf(Locale.ROOT, "ideal %.1f s, %.2f times that; accounts listed in %.1f s with %,d calls%n",
                ideal, seconds / ideal, steps.seconds.get("list accounts"), steps.calls.get("list accounts"));
        System.out.printf(Locale.ROOT, "heap: at most %,d MB alive after a collection, of %,d MB; %d failed%n",
                heap.peak() >> 20, Runtime.getRuntime().maxMemory() >> 20, result.failed());
    }

    /// Tells its address, then the number of calls until now for each line that it reads.
    private static void serve(Path truth) throws IOException {
        try (AwsSimulator aws = AwsSimulator.of(EvidenceFolder.of(truth, PERIOD)).reportPolls(1)
                .faults(Faults.none().latency(LATENCY)).start();
                BufferedReader asked = new BufferedReader(
                        new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(aws.endpoint() + " " + aws.caller().accessKeyId() + " "
                    + aws.caller().secretAccessKey());
            while (asked.readLine() != null) {
                System.out.println(aws.calls().total());
            }
        }
    }

    /// The other process.
    private record Simulator(Process process, BufferedReader answers, String address) implements AutoCloseable {

        static Simulator start(Path truth) throws IOException {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m", "-classpath", System.getProperty("java.class.path"),
                    CollectionBenchmark.class.getName(), "serve", truth.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
            return new Simulator(process, answers, answers.readLine());
        }

        /// Has the SDK in this process call the simulator.
        void expectCalls() {
            String[] parts = address.split(" ");
            System.setProperty("aws.endpointUrl", parts[0]);
            System.setProperty("aws.region", "us-east-1");
            System.setProperty("aws.accessKeyId", parts[1]);
            System.setProperty("aws.secretAccessKey", parts[2]);
        }

        long calls() throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).append("?\n").flush();
            return Long.parseLong(answers.readLine());
        }

        @Override
        public void close() throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).close();
        }
    }

    private static final class Steps implements ProgressListener {

        private final Simulator aws;
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private final Map<String, Long> calls = new LinkedHashMap<>();
        private long started;
        private long before;

        Steps(Simulator aws) {
            this.aws = aws;
        }

        @Override
        public void started(String step, long total) {
            before = count();
            started = System.nanoTime();
        }

        @Override
        public void advanced(String step, long by) {}

        @Override
        public void finished(String step) {
            seconds.put(step, (System.nanoTime() - started) / 1e9);
            calls.put(step, count() - before);
        }

        private long count() {
            try {
                return aws.calls();
            }
            catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
