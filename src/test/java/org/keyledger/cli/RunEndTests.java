package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.deliver.Delivery;
import org.keyledger.job.LedgerJobException;

/// The line, and the metrics, at the end of a run.
class RunEndTests {

    private static final String FIGURES = "accounts.listed=12 accounts.read=10 accounts.failed=1 accounts.skipped=1"
            + " keys=40 findings.critical=2 findings.high=11 findings.medium=0 findings.low=5 undetermined=7";

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();

    @BeforeEach
    void evidence() throws IOException {
        Files.createDirectories(folder.resolve("evidence/2026-11/accounts"));
    }

    @Test
    void aRunEndsWithALineForMachines() throws IOException {
        assertThat(run("", "run").err()).endsWith(
                "\nkeyledger command=run job=\"a \\\"test\\\"\" period=2026-11 " + FIGURES + " seconds=0.0 exit=0\n");
    }

    @Test
    void itCountsWhatWasNotDelivered() throws IOException {
        jobs.delivered = List.of(new Delivery("mail leadership", Delivery.State.DELIVERED, "250 OK"),
                new Delivery("mail auditors", Delivery.State.UNSURE, "begun"));

        assertThat(run("deliver: {mail: {from: k@example.com, leadership: [c@example.com], ses: {}}}\n", "run").err())
                .endsWith(" undetermined=7 deliveries=2 undelivered=1 seconds=0.0 exit=4\n");
    }

    @Test
    void aRunThatFailedHasNoFiguresAndSaysSoAsWell() throws IOException {
        jobs.failingWith(new LedgerJobException("the disk is full."));

        assertThat(run("", "run").err()).endsWith("keyledger: the disk is full.\n"
                + "keyledger command=run job=\"a \\\"test\\\"\" period=2026-11 seconds=0.0 exit=1\n");
    }

    @Test
    void aCollectionIsARunToo() throws IOException {
        Path job = Files.writeString(folder.resolve("live.yaml"),
                "name: live\nreports: '" + folder.resolve("reports") + "'\nsource: {organization: {evidence: '"
                        + folder.resolve("collected") + "'}}\nmetrics: {emf: true}\n");

        CommandLineRun run = CommandLineRun.of(jobs, "collect", job.toString());

        assertThat(run.err()).endsWith("keyledger command=collect job=live period=2026-11 accounts.listed=3"
                + " accounts.read=2 accounts.failed=0 accounts.skipped=1 seconds=0.0 exit=0\n");
        assertThat(run.out()).contains("\"keyledger.aws.calls\":20", "\"keyledger.aws.throttled\":3");
    }

    @Test
    void ofSeveralMonthsItTellsTheLast() throws IOException {
        Path job = Files.writeString(folder.resolve("sample.yaml"),
                "name: sample\nreports: '" + folder.resolve("reports") + "'\nsource: {sample: {accounts: 1,"
                        + " users: 1, months: 2, lastPeriod: 2026-10, lastPeriods: 2, folder: '"
                        + folder.resolve("sample")
                        + "'}}\n");

        assertThat(CommandLineRun.of(jobs, "run", job.toString()).err())
                .contains("\nkeyledger command=run job=sample period=2026-10 periods=2 " + FIGURES);
    }

    @Test
    void whatIsNoRunHasNoSuchLine() throws IOException {
        Path job = jobFile("");

        assertThat(CommandLineRun.of(jobs, "run", "--help").err()).isEmpty();
        assertThat(CommandLineRun.of(jobs, "run", folder.resolve("none.yaml").toString()).err())
                .doesNotContain("exit=");
        assertThat(CommandLineRun.of(jobs, "run", job.toString(), "--nonsense").err()).doesNotContain("exit=");
        assertThat(CommandLineRun.of(jobs, "verify", folder.toString()).err()).doesNotContain("exit=");
    }

    @Test
    void metricsComeWhereTheJobFileAsksForThem() throws IOException {
        assertThat(run("metrics: {emf: true}\n", "run").out()).contains("\"keyledger.accounts.read\":10",
                "\"control\":\"stale-key\",\"severity\":\"medium\",\"keyledger.findings.open\":0");
        assertThat(run("", "run").out()).doesNotContain("keyledger.accounts");
    }

    @Test
    void metricsThatCannotBeSentLeaveTheExitCodeAlone() throws IOException {
        CommandLineRun run = run("metrics: {emf: {file: '" + folder.resolve("job.yaml/emf.log") + "'}}\n", "run");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("keyledger: Metrics were not written to ")
                .contains("The run is not affected.\n");
    }

    @Test
    void aRunThatFailedSendsMetricsToo() throws IOException {
        jobs.failingWith(new LedgerJobException("the disk is full."));

        assertThat(run("metrics: {emf: true}\n", "run").out()).contains("\"keyledger.run.exit.code\":1")
                .doesNotContain("keyledger.keys", "keyledger.run.last.success");
    }

    private CommandLineRun run(String settings, String command) throws IOException {
        return CommandLineRun.of(jobs, command, jobFile(settings).toString());
    }

    private Path jobFile(String settings) throws IOException {
        return Files.writeString(folder.resolve("job.yaml"), "name: a \"test\"\nsource: {evidence: '"
                + folder.resolve("evidence") + "'}\nreports: '" + folder.resolve("reports") + "'\n" + settings);
    }
}
