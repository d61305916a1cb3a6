package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.KeyledgerApplication;
import org.keyledger.batch.RunsBatch;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobFile;
import org.springframework.jdbc.core.JdbcTemplate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// On an H2 file, as the command opens it.
@RunsBatch
class HistoryOfRealRunsTests {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final LedgerJobFactory JOBS = new SpringLedgerJobFactory(KeyledgerApplication.class, Map.of());

    @TempDir
    static Path folder;

    private static Path job;

    @BeforeAll
    static void runAMonth() throws IOException {
        new SampleOrganization(new SampleSpec(12, 3, 1, 7, PERIOD)).write(folder.resolve("evidence"));
        job = jobFile("job.yaml", "reports");
        CommandLineRun run = CommandLineRun.of(JOBS, "run", job.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(3);
    }

    private static Path jobFile(String name, String reports) throws IOException {
        return Files.writeString(folder.resolve(name), "name: sample\nsource:\n  evidence: "
                + folder.resolve("evidence") + "\nreports: " + folder.resolve(reports) + "\n");
    }

    @Test
    void leavesTheFileAsItIsToTheLastByte() throws IOException {
        Path file = folder.resolve("reports/history/ledger.mv.db");
        String before = DigestUtils.sha256Hex(Files.readAllBytes(file));
        Set<Path> beside = filesBeside(file);

        CommandLineRun run = CommandLineRun.of(JOBS, "history", job.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().skip(1)).singleElement().asString().startsWith("2026-10  report  ")
                .containsPattern("complete +10 +1 +1");
        assertThat(DigestUtils.sha256Hex(Files.readAllBytes(file))).isEqualTo(before);
        assertThat(filesBeside(file)).isEqualTo(beside);

    }

    private static Set<Path> filesBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.collect(Collectors.toSet());
        }
    }

    /// What a killed process leaves is a file that nobody closed.
    @Test
    void readsAFileThatNobodyClosed() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("killed/history")).resolve("ledger.mv.db");
        Path killed = jobFile("killed.yaml", "killed");
        try (LedgerJobFactory.OpenLedger open = JOBS.open(JobFile.read(job))) {
            Files.copy(folder.resolve("reports/history/ledger.mv.db"), copy);
            assertThat(CommandLineRun.of(JOBS, "history", job.toString()).err())
                    .startsWith("keyledger: another process holds the ledger database");
            assertThat(open.history()).isNotNull();
        }

        assertThat(CommandLineRun.of(JOBS, "history", killed.toString()).out()).contains("2026-10  report  ");
    }

    @Test
    void bringsNoDatabaseUpToDate() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Path empty = Files.writeString(folder.resolve("empty.yaml"), """
                    name: sample
                    source: {evidence: evidence}
                    database: {postgres: {url: '%s', user: postgres}}
                    """.formatted(server.getJdbcUrl("postgres", "postgres")));

            CommandLineRun run = CommandLineRun.of(JOBS, "history", empty.toString());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).startsWith("keyledger: failed: the ledger's tables are of an earlier release.");
            assertThat(new JdbcTemplate(server.getPostgresDatabase()).queryForObject(
                    "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'", Long.class))
                    .isZero();
        }
    }
}
