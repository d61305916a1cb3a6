package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.cli.Stopping.Limits;

class StoppingTests {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final int PATIENCE_SECONDS = 60;

    private final StringWriter err = new StringWriter();
    private final FakeLedgerJob jobs = new FakeLedgerJob();
    private final RaisedSignals signals = new RaisedSignals();
    private final CompletableFuture<Integer> halted = new CompletableFuture<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({ "TERMINATED, 143, SIGTERM", "INTERRUPTED, 130, SIGINT", "HUNG_UP, 129, SIGHUP" })
    void aSignalStopsTheJobAndTellsHowToGoOn(StopCause cause, int code, String name) throws IOException {
        jobs.answering(_ -> {
            signals.raise(cause);
            jobs.stop.awaitRequest();
            throw new AssertionError("unreachable");
        });

        assertThat(execute(limits(NEVER, NEVER, NEVER), "run")).isEqualTo(code);

        assertThat(err.toString()).contains("keyledger: " + name
                + ": stopping at the next safe point. A second signal ends it at once.\n",
                "keyledger: stopped by " + name
                        + ": the run of 2026-11 at step 'assess'. Start it again to go on from there.\n");
        assertThat(jobs.stop.asked).containsExactly("request");
        assertThat(jobs.closed).isEqualTo(1);
        assertThat(signals.listeners()).isZero();
    }

    @Test
    void aRunStopsWhenItsTimeIsOver() throws IOException {
        jobs.answering(_ -> {
            jobs.stop.awaitRequest();
            throw new AssertionError("unreachable");
        });

        assertThat(execute(limits(NEVER, NEVER, NEVER), "run", "--timeout", "1s")).isEqualTo(124);

        assertThat(err.toString()).contains("keyledger: --timeout is over: stopping at the next safe point. ",
                "keyledger: stopped because --timeout is over: the run of 2026-11 at step 'assess'. Start it"
                        + " again to go on from there.\n");
    }

    @Test
    void aRunThatEndsInTimeIsComplete() throws IOException {
        assertThat(execute(limits(NEVER, NEVER, NEVER), "run", "--timeout", "6h")).isZero();
        assertThat(jobs.stop.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0s", "5", "1d", "soon" })
    void aTimeThatIsNoneIsRefused(String time) throws IOException {
        assertThat(execute(limits(NEVER, NEVER, NEVER), "run", "--timeout", time)).isEqualTo(2);
        assertThat(err.toString()).contains("'" + time + "' is not a time; write it as 90s, 45m or 6h");
    }

    @Test
    void aCommandThatTakesNoTimeEndsOnASignalAsAnyProcessDoes() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));

        main(limits(NEVER, NEVER, NEVER)).execute("verify", reports.toString());

        assertThat(signals.heard).isZero();
    }

    @Test
    void aJobThatIsOpenedAfterTheSignalIsAskedAtOnce() {
        Stopping stopping = stopping(limits(NEVER, NEVER, NEVER));
        stopping.signal(StopCause.TERMINATED);

        stopping.with(jobs.stop);

        assertThat(jobs.stop.asked).containsExactly("request");
    }

    @Test
    void aStepThatComesToNoSafePointIsGivenUpAfterItsCallsWereCutOff() throws Exception {
        Stopping stopping = stopping(limits(SOON, SOON.multipliedBy(2), NEVER));
        stopping.with(jobs.stop);

        stopping.signal(StopCause.TERMINATED);

        assertThat(halted.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(143);
        assertThat(jobs.stop.asked).containsExactly("request", "cutOff", "giveUp");
        assertThat(err.toString())
                .endsWith("keyledger: stopped by SIGTERM: the run of 2026-11 at step 'write workbook'."
                        + " Start it again to go on from there.\n");
    }

    @Test
    void aProcessInWhichNothingHasBegunEndsToo() throws Exception {
        stopping(limits(SOON, SOON.multipliedBy(2), NEVER)).signal(StopCause.INTERRUPTED);

        assertThat(halted.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(130);
        assertThat(err.toString()).endsWith("stopped by SIGINT: nothing had begun yet. Start it again.\n");
    }

    @Test
    void whatHasEndedIsNeitherCutOffNorGivenUp() {
        Stopping stopping = stopping(limits(SOON, SOON.multipliedBy(2), NEVER));
        stopping.with(jobs.stop);
        try (Signals.Listening _ = stopping.watch(signals, Optional.empty())) {
            assertThat(signals.listeners()).isEqualTo(1);
        }

        stopping.signal(StopCause.TERMINATED);

        assertThat(jobs.stop.asked).containsExactly("request");
        assertThat(halted).isNotDone();
    }

    @Test
    void aSecondSignalEndsAtOnce() {
        Stopping stopping = stopping(new Limits(NEVER, NEVER, NEVER, Duration.ZERO));
        stopping.signal(StopCause.TERMINATED);
        assertThat(halted).isNotDone();

        stopping.signal(StopCause.INTERRUPTED);

        assertThat(halted).isCompletedWithValue(130);
        assertThat(err.toString())
                .endsWith("keyledger: ended at once by a second SIGINT. The next start recovers the run.\n");
    }

    @Test
    void aSignalThatIsHandedOnCountsOnce() {
        Stopping stopping = stopping(new Limits(NEVER, NEVER, NEVER, NEVER));
        stopping.signal(StopCause.TERMINATED);
        stopping.signal(StopCause.TERMINATED);

        assertThat(halted).isNotDone();
    }

    private static Limits limits(Duration calls, Duration step, Duration end) {
        return new Limits(calls, step, end, Duration.ofSeconds(1));
    }

    private Stopping stopping(Limits limits) {
        return new Stopping(message -> err.append("keyledger: " + message + "\n"), limits, halted::complete);
    }

    private int execute(Limits limits, String command, String... more) throws IOException {
        Files.createDirectories(folder.resolve("evidence/2026-11/accounts"));
        Path job = Files.writeString(folder.resolve("job.yaml"),
                "name: test\nsource: {evidence: '" + folder.resolve("evidence") + "'}\nreports: '"
                        + folder.resolve("reports") + "'\n");
        List<String> arguments = new ArrayList<>(List.of(command, job.toString()));
        arguments.addAll(List.of(more));
        return main(limits).execute(arguments.toArray(String[]::new));
    }

    private Main main(Limits limits) {
        return new Main(new Surroundings(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false,
                Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC), Map.of()), jobs, signals, limits,
                halted::complete);
    }

    private static final class RaisedSignals implements Signals {

        private final List<Consumer<StopCause>> listening = new ArrayList<>();
        private int heard;

        @Override
        public Listening to(Consumer<StopCause> listener) {
            heard++;
            listening.add(listener);
            return () -> listening.remove(listener);
        }

        int listeners() {
            return listening.size();
        }

        void raise(StopCause cause) {
            listening.forEach(listener -> listener.accept(cause));
        }
    }
}
