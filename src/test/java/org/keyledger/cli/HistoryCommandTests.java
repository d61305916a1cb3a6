package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.job.RunHistory;
import org.keyledger.job.RunHistory.Accounts;
import org.keyledger.job.RunHistory.Delivered;
import org.keyledger.job.RunHistory.History;
import org.keyledger.job.RunHistory.Kind;
import org.keyledger.job.RunHistory.Outcome;
import org.keyledger.job.RunHistory.Run;
import org.keyledger.job.RunHistory.State;
import org.keyledger.job.RunHistory.Step;
import org.keyledger.report.GoldenFile;

class HistoryCommandTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();
    private Path job;

    @BeforeEach
    void writeJobFile() throws IOException {
        job = folder.resolve("job.yaml");
        Files.writeString(job, "name: test\nsource: {evidence: evidence}\nreports: " + folder + "\n");
        Files.createDirectories(folder.resolve("history"));
        Files.createFile(folder.resolve("history/ledger.mv.db"));
        jobs.history = limit -> new History(runs().subList(0, Math.min(limit, runs().size())), deliveries());
    }

    private static List<Run> runs() {
        LocalDateTime first = LocalDateTime.parse("2026-12-01T06:00:00.250");
        return List.of(
                new Run(NOVEMBER, Kind.REPORT, first.plusHours(3), Optional.empty(), State.RUNNING, "",
                        Optional.empty(), List.of(step("open", first.plusHours(3), 0, State.COMPLETE, 0),
                                new Step("assess", Optional.of(first.plusHours(3)), Optional.empty(), State.RUNNING,
                                        80, 80, 0))),
                new Run(NOVEMBER, Kind.REPORT, first.plusMinutes(10), Optional.of(first.plusMinutes(11)),
                        State.FAILED, "write excel: FileSystemException: /reports: No space\u001B left on device",
                        Optional.empty(), List.of()),
                new Run(NOVEMBER, Kind.COLLECTION, first, Optional.empty(), State.KILLED,
                        "it left no reason: killed, or ended from outside", Optional.empty(), List.of()),
                new Run(OCTOBER, Kind.DELIVERY, first.minusMonths(1).plusHours(2),
                        Optional.of(first.minusMonths(1).plusHours(2).plusSeconds(59)), State.COMPLETE, "",
                        Optional.empty(), List.of()),
                new Run(OCTOBER, Kind.REPORT, first.minusMonths(1),
                        Optional.of(first.minusMonths(1).plusHours(1).plusSeconds(125)), State.COMPLETE, "",
                        Optional.of(new Accounts(9998, 1, 1)), List.of()));
    }

    private static Step step(String name, LocalDateTime started, int seconds, State state, long read) {
        return new Step(name, Optional.of(started), Optional.of(started.plusSeconds(seconds)), state, read, read, 0);
    }

    private static List<Delivered> deliveries() {
        return List.of(
                new Delivered(OCTOBER, "mail auditors", Outcome.UNSURE, Instant.parse("2026-11-01T08:00:00Z"),
                        Optional.empty(), "SocketTimeoutException: Read timed out"),
                new Delivered(OCTOBER, "mail leadership", Outcome.DELIVERED, Instant.parse("2026-11-01T08:00:01Z"),
                        Optional.of(Instant.parse("2026-11-01T08:00:02Z")), "250 2.0.0 Ok: queued as 4F2"));
    }

    @Test
    void printsRunsNewestFirst() throws IOException {
        CommandLineRun run = run();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        golden("history.txt", run);
    }

    @Test
    void printsStepsAndDeliveriesOnRequest() throws IOException {
        golden("history-full.txt", run("--limit", "1", "--steps", "--deliveries"));
    }

    @Test
    void printsAllOfItAsJson() throws IOException {
        golden("history.json", run("--json"));
    }

    @Test
    void opensTheLedgerToReadAndNoOtherwise() {
        run();

        assertThat(jobs.openedToRead).isEqualTo(1);
        assertThat(jobs.opened).isZero();
        assertThat(jobs.closed).isEqualTo(1);
    }

    @Test
    void saysSoWhereThereWasNoRun() {
        jobs.history = _ -> new RunHistory.History(List.of(), List.of());

        assertThat(run().out()).isEqualTo("The ledger remembers no run.\n");
    }

    @Test
    void makesNoLedgerWhereThereIsNone() throws IOException {
        Files.delete(folder.resolve("history/ledger.mv.db"));

        assertThat(run().code()).isEqualTo(2);
        assertThat(run().err()).startsWith("keyledger: there is no ledger at ");
        assertThat(folder.resolve("history")).isEmptyDirectory();
    }

    @Test
    void showsAtLeastOneRunAndAtMostTenThousand() {
        assertThat(run("--limit", "0").code()).isEqualTo(2);
        assertThat(run("--limit", "1").code()).isZero();
        assertThat(run("--limit", "10000").code()).isZero();
        assertThat(run("--limit", "10001").err())
                .isEqualTo("keyledger: --limit must be between 1 and 10000, not 10001.\n");
    }

    private void golden(String name, CommandLineRun run) throws IOException {
        GoldenFile.assertSame(name, Files.writeString(folder.resolve(name), run.out()));
    }

    private CommandLineRun run(String... options) {
        return CommandLineRun.of(jobs, Stream.concat(Stream.of("history", job.toString()), Stream.of(options))
                .toArray(String[]::new));
    }
}
