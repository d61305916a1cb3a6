package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.keyledger.job.PruneJob.Folder;
import org.keyledger.job.PruneJob.Plan;
import org.keyledger.job.PruneJob.Rows;
import org.keyledger.report.GoldenFile;

import picocli.CommandLine;

class PruneCommandTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();
    private final List<Integer> kept = new ArrayList<>();
    private final List<Boolean> deleted = new ArrayList<>();
    private Plan plan = new Plan(List.of(OCTOBER, OCTOBER.plusMonths(1)),
            List.of(new Folder(Path.of("reports/2026-08"), 24, 1_234_567),
                    new Folder(Path.of("evidence/2026-08"), 1_000, 98_765_432)),
            List.of(new Rows(YearMonth.of(2026, 8), 12, 1_480, 2_911, 3)),
            List.of("reports/2026-07 is a link, and links are not followed."),
            List.of("2026-10 itself cannot be worked through again: the month before it is gone."));
    private Path job;

    @BeforeEach
    void writeJobFile() throws IOException {
        job = folder.resolve("job.yaml");
        Files.writeString(job, "name: test\nsource: {evidence: evidence}\nreports: " + folder + "\n");
        Files.createDirectories(folder.resolve("history"));
        Files.createFile(folder.resolve("history/ledger.mv.db"));
        jobs.prune = (request, confirmed) -> {
            kept.add(request.keep());
            deleted.add(!plan.isEmpty() && confirmed.test(plan));
            return plan;
        };
    }

    @Test
    void listsWhatGoesAndDeletesItOnceToldTo() throws IOException {
        CommandLineRun run = run("--keep", "2", "--yes");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(kept).containsExactly(2);
        assertThat(deleted).containsExactly(true);
        GoldenFile.assertSame("prune.txt", Files.writeString(folder.resolve("prune"), run.out()));
    }

    @Test
    void aDryRunListsAndDeletesNothing() {
        CommandLineRun run = run("--keep", "2", "--dry-run", "--yes");

        assertThat(run.code()).isZero();
        assertThat(deleted).containsExactly(false);
        assertThat(run.out()).startsWith("Keeps 2026-10 to 2026-11. ").endsWith("\nNothing was deleted.\n");
    }

    @Test
    void whereNobodyCanBeAskedNothingIsDeletedWithoutYes() {
        CommandLineRun run = run("--keep", "2");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("Keeps 2026-10 to 2026-11. ").doesNotContain("Deleted");
        assertThat(run.err())
                .isEqualTo("keyledger: nothing was deleted: there is nobody to ask. Say --yes, or --dry-run"
                        + " to look only.\n");
        assertThat(deleted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "true,Deleted.", "false,Nothing was deleted." })
    void doesWhatItsQuestionIsAnswered(boolean answer, String last) {
        StringWriter out = new StringWriter();
        Surroundings around = new Surroundings(new PrintWriter(out), new PrintWriter(out), true, Clock.systemUTC(),
                Map.of());

        int code = new CommandLine(new PruneCommand(around, jobs, _ -> Optional.of(answer))).execute(job.toString(),
                "--keep", "2");

        assertThat(code).isZero();
        assertThat(deleted).containsExactly(answer);
        assertThat(out.toString()).endsWith("\n" + last + "\n");
    }

    @Test
    void saysWhyThereIsNothingToDelete() {
        plan = new Plan(List.of(OCTOBER), List.of(), List.of(), List.of(), List.of());

        assertThat(run("--keep", "1").out()).isEqualTo("Nothing to delete: nothing is older than 2026-10.\n");
        assertThat(run("--keep", "24").out())
                .isEqualTo("Nothing to delete: there is 1 month, and 24 are to be kept.\n");
    }

    @Test
    void keepsOneMonthAtLeast() {
        assertThat(run("--keep", "0", "--yes").code()).isEqualTo(2);
        assertThat(run("--keep", "-1", "--yes").err()).startsWith("keyledger: --keep must be 1 or more, not -1");
        assertThat(run("--yes").err()).startsWith("keyledger: Missing required option: '--keep=N'");
        assertThat(kept).isEmpty();
        assertThat(run("--keep", "1", "--yes").code()).isZero();
    }

    @Test
    void makesNoLedgerWhereThereIsNone() throws IOException {
        Files.delete(folder.resolve("history/ledger.mv.db"));

        assertThat(run("--keep", "1", "--yes").code()).isEqualTo(2);
        assertThat(jobs.opened).isZero();
    }

    private CommandLineRun run(String... options) {
        return CommandLineRun.of(jobs,
                Stream.concat(Stream.of("prune", job.toString()), Stream.of(options)).toArray(String[]::new));
    }
}
