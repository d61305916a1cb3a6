package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobSettings;
import org.keyledger.job.JobStop;
import org.keyledger.job.JobStoppedException;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.RunResult;
import org.keyledger.job.Source;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/// Runs that are asked to stop, and started again.
@RunsBatch
class StopAndResumeTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String JOB = LedgerJobConfiguration.JOB;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    static Path shared;

    private static Path evidence;
    private static Map<String, String> undisturbed;
    private static List<String> steps;

    @TempDir
    Path folder;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        evidence = shared.resolve("evidence");
        new SampleOrganization(new SampleSpec(20, 5, 1, 7, OCTOBER)).write(evidence);
        steps = new ArrayList<>();
        try (LedgerContext context = ledgerIn(shared)) {
            run(context, shared, false, new Listener(step -> steps.add(step), _ -> {}));
        }
        undisturbed = hashes(shared);
        assertThat(steps).startsWith("open", "assess", "record").endsWith("seal").hasSizeGreaterThan(8);
        assertThat(undisturbed).containsKeys("manifest.json", "findings.csv", "keyledger-2026-10.xlsx");
    }

    @Test
    void aRunStoppedInEveryStepEndsAsOneThatWasNot() throws IOException {
        List<String> begun = new ArrayList<>();
        try (LedgerContext context = ledgerIn(folder)) {
            for (int step = 0; step < steps.size() - 1; step++) {
                // What a step has begun it ends; of `assess` that is a chunk of each partition that runs.
                boolean inChunk = steps.get(step).equals("assess");
                String next = steps.get(inChunk ? step : step + 1);
                Listener listener = inChunk ? new Listener(begun::add, _ -> stop(context).request())
                        : new Listener(name -> {
                            begun.add(name);
                            if (!name.equals("assess")) {
                                stop(context).request();
                            }
                        }, _ -> {});

                assertThatThrownBy(() -> run(context, folder, false, listener))
                        .isExactlyInstanceOf(JobStoppedException.class).hasMessage("the run of 2026-10 at step '"
                                + next + "'. Start it again to go on from there.");

                assertThat(executions(context)).extracting(JobExecution::getStatus).containsOnly(BatchStatus.STOPPED);
                assertThat(executions(context).getFirst().getStepExecutions()).extracting(StepExecution::getStatus)
                        .doesNotContain(BatchStatus.STARTED, BatchStatus.STARTING, BatchStatus.FAILED);
                context.bean(RunStop.class).withdraw();
            }
            run(context, folder, false, new Listener(begun::add, _ -> {}));
            assertThat(executions(context)).hasSize(steps.size());
        }

        assertThat(begun).as("steps that began, of which only 'assess' was not ended")
                .isEqualTo(steps.stream().mapMulti((step, all) -> {
                    all.accept(step);
                    if (step.equals("assess")) {
                        all.accept(step);
                    }
                }).toList());
        assertThat(hashes(folder)).isEqualTo(undisturbed);
    }

    @Test
    void nothingBeginsAfterAStopWasAskedFor() {
        try (LedgerContext context = ledgerIn(folder)) {
            stop(context).request();

            assertThatThrownBy(() -> run(context, folder, false, ProgressListener.SILENT))
                    .isExactlyInstanceOf(JobStoppedException.class).hasMessage(
                            "the run of 2026-10 before it began. Start it again to go on from there.");

            assertThat(executions(context)).isEmpty();
        }
    }

    @Test
    void aRepetitionThatIsStoppedGoesOnOnlyWithoutBeingAskedToRepeat() throws IOException {
        try (LedgerContext context = ledgerIn(folder)) {
            run(context, folder, false, ProgressListener.SILENT);
            assertThatThrownBy(() -> run(context, folder, true,
                    new Listener(step -> {
                        if (step.equals("record")) {
                            stop(context).request();
                        }
                    }, _ -> {})))
                    .hasMessage("the run of 2026-10 at step 'measure'. Started again it begins anew; without"
                            + " --rerun it goes on from there.");
            context.bean(RunStop.class).withdraw();
            List<String> begun = new ArrayList<>();
            run(context, folder, false, new Listener(begun::add, _ -> {}));

            assertThat(begun).startsWith("measure");
        }
        assertThat(hashes(folder)).isEqualTo(undisturbed);
    }

    /// The process would end behind it; here the step goes on once all is looked at, and fails.
    @Test
    void aStepThatComesToNoSafePointIsRecordedAsStopped() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        try (LedgerContext context = ledgerIn(folder)) {
            CompletableFuture<Throwable> run = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> run(context, folder, false, new Listener(step -> {
                        if (step.equals("write workbook")) {
                            hangs.countDown();
                            await(goesOn);
                        }
                    }, _ -> {}))));
            assertThat(hangs.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            stop(context).request();
            stop(context).cutOff();

            assertThat(stop(context).giveUp())
                    .isEqualTo("the run of 2026-10 at step 'write workbook'. Start it again to go on from there.");

            assertThat(executions(context)).extracting(JobExecution::getStatus).containsOnly(BatchStatus.STOPPED);
            assertThat(executions(context).getFirst().getStepExecutions()).extracting(StepExecution::getStatus)
                    .contains(BatchStatus.STOPPED).doesNotContain(BatchStatus.STARTED);
            goesOn.countDown();
            assertThat(run.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
            context.bean(RunStop.class).withdraw();
            run(context, folder, false, ProgressListener.SILENT);
        }
        assertThat(hashes(folder)).isEqualTo(undisturbed);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private record Listener(Consumer<String> onStart,
            Consumer<String> onAdvance) implements ProgressListener {

        @Override
        public void started(String step, long total) {
            onStart.accept(step);
        }

        @Override
        public void advanced(String step, long by) {
            onAdvance.accept(step);
        }

        @Override
        public void finished(String step) {}
    }

    private static LedgerContext ledgerIn(Path folder) {
        return LedgerContext.onH2(folder.resolve("history/ledger"));
    }

    private static JobStop stop(LedgerContext context) {
        return context.bean(JobStop.class);
    }

    private static RunResult run(LedgerContext context, Path folder, boolean rerun, ProgressListener progress) {
        JobSettings settings = JobSettings.of("test", new Source.Evidence(evidence), folder.resolve("reports"));
        return context.job().run(new RunRequest(settings, evidence, OCTOBER, rerun), progress);
    }

    /// Of the latest run of the period.
    private static List<JobExecution> executions(LedgerContext context) {
        RunRecords records = context.bean(RunRecords.class);
        long latest = records.latestSequence(JOB, OCTOBER);
        JobRepository repository =
                context.bean(JobRepository.class);
        return records.lastExecution(JOB, OCTOBER, latest)
                .map(last -> repository.getJobExecutions(last.getJobInstance())).orElse(List.of());
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Path reports = folder.resolve("reports/2026-10");
        Map<String, String> hashes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(reports)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            hashes.put(reports.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
        return hashes;
    }
}
