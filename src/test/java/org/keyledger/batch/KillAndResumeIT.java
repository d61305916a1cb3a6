package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;

/// A real process, killed as a power cut would or stopped by a signal, and started again; and two at once.
class KillAndResumeIT {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final int ACCOUNTS = 150;
    private static final int USERS = 15;
    private static final int KILLS = 20;
    private static final Pattern ASSESSED = Pattern.compile("assess finished, .* in ([0-9.]+) s");
    private static final int PATIENCE_SECONDS = 120;
    /// Without the compiler that pays for itself only in processes that live longer.
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    @TempDir
    static Path shared;

    private static Map<String, String> undisturbed;
    private static int millisOfAssess;

    @TempDir
    Path folder;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        new SampleOrganization(new SampleSpec(ACCOUNTS, USERS, 1, 7, PERIOD)).write(shared.resolve("evidence"));
        Path work = Files.createDirectory(shared.resolve("undisturbed"));
        int code = start(work).waitFor();
        assertThat(code).as(errors(work)).isEqualTo(3); // the sample has an account that cannot be read
        undisturbed = hashes(work);
        assertThat(undisturbed).containsKeys("findings.csv", "keyledger-2026-10.xlsx", "keyledger-2026-10.pdf",
                "metrics.json", "manifest.json");
        Matcher assessed = ASSESSED.matcher(errors(work));
        assertThat(assessed.find()).as(errors(work)).isTrue();
        millisOfAssess = (int) (Double.parseDouble(assessed.group(1)) * 1000);
    }

    @Test
    void resumesBehindTheLastAccountCommittedWhenKilledDuringAssess() throws Exception {
        int committed = 0;
        int delay = millisOfAssess / 2;
        // No run takes as long as another, so the moment of the kill is moved until it falls into the step.
        for (int kill = 1; committed == 0 || committed == ACCOUNTS; kill++) {
            assertThat(kill).as("no kill hit the step, the last one after " + delay + " ms").isLessThan(KILLS);
            folder = Files.createDirectory(shared.resolve("assess-" + kill));
            killAfter("assess started", delay);
            committed = count("SELECT COUNT(*) FROM account_record");
            delay = committed == 0 ? delay + millisOfAssess / 5 : delay * 4 / 5;
        }

        int code = start(folder).waitFor();

        assertThat(code).as(errors(folder)).isEqualTo(3);
        assertThat(errors(folder)).contains("assess started").doesNotContain("open started");
        assertThat(count("SELECT SUM(read_count) FROM batch_step_execution e WHERE step_name LIKE 'assess accounts%'"
                + " AND job_execution_id = (SELECT MAX(job_execution_id) FROM batch_job_execution)"))
                .as("accounts read again").isLessThanOrEqualTo(ACCOUNTS - committed);
        assertThat(hashes(folder)).isEqualTo(undisturbed);
    }

    @Test
    void writesTheReportsAgainWhenKilledWhileWritingTheWorkbook() throws Exception {
        killAfter("write workbook started", 0);
        assertThat(folder.resolve("reports/2026-10/keyledger-2026-10.xlsx")).doesNotExist();

        int code = start(folder).waitFor();

        assertThat(code).as(errors(folder)).isEqualTo(3);
        assertThat(errors(folder)).contains("write workbook started").doesNotContain("assess started");
        assertThat(hashes(folder)).isEqualTo(undisturbed);
    }

    @Test
    void goesOnWhereItWasStoppedByASignal() throws Exception {
        stopAfter("assess started");
        assertThat(errors(folder))
                .contains("keyledger: stopped by SIGTERM: the run of 2026-10 at step 'assess'. Start it again"
                        + " to go on from there.")
                .doesNotContain("assess finished");
        assertThat(count("SELECT COUNT(*) FROM account_record")).isLessThan(ACCOUNTS);
        stopAfter("write workbook started");
        assertThat(errors(folder)).contains("keyledger: stopped by SIGTERM: the run of 2026-10 at step 'write ")
                .doesNotContain("open started");
        assertThat(count("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STOPPED'")).isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM batch_step_execution WHERE status IN ('STARTED', 'FAILED')")).isZero();

        int code = start(folder).waitFor();

        assertThat(code).as(errors(folder)).isEqualTo(3);
        assertThat(errors(folder)).doesNotContain("assess started");
        assertThat(hashes(folder)).isEqualTo(undisturbed);
    }

    @Test
    void ofTwoProcessesAtOnceOneRunsAndTheOtherSaysWhoDoes() throws Exception {
        Map<Integer, Process> ended = new TreeMap<>();
        Process one = start(folder, "");
        Process other = start(folder, " of the other");
        ended.put(one.waitFor(), one);
        ended.put(other.waitFor(), other);

        assertThat(ended).as(errors(folder)).containsOnlyKeys(2, 3);
        Path refused = folder.resolve(ended.get(2) == one ? "err" : "err of the other");
        assertThat(refused).content().contains("keyledger: another process holds the ledger database "
                + folder.resolve("reports/history/ledger") + ": run of 2026-10, process " + ended.get(3).pid()
                + " of user " + System.getProperty("user.name") + " on host ", ", since ",
                ". Nothing was started. Wait until it has ended, or end it.");
        assertThat(hashes(folder)).isEqualTo(undisturbed);
    }

    private void stopAfter(String line) throws Exception {
        Process process = startAndAwait(line);
        process.toHandle().destroy(); // SIGTERM
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(errors(folder)).isEqualTo(143);
    }

    private void killAfter(String line, int milliseconds) throws Exception {
        Process process = startAndAwait(line);
        Thread.sleep(milliseconds);
        process.destroyForcibly(); // SIGKILL
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        Files.move(folder.resolve("err"), folder.resolve("err of the killed run"));
    }

    private Process startAndAwait(String line) throws Exception {
        Files.deleteIfExists(folder.resolve("err"));
        Process process = start(folder);
        try (BufferedReader progress = follow(folder.resolve("err"), process)) {
            for (String text = ""; text != null && !text.contains(line);) {
                text = progress.readLine();
                if (text == null && process.isAlive()) {
                    text = "";
                    Thread.sleep(5);
                }
            }
        }
        return process;
    }

    private static BufferedReader follow(Path file, Process process) throws Exception {
        while (!Files.exists(file) && process.isAlive()) {
            Thread.sleep(5);
        }
        return Files.newBufferedReader(file);
    }

    private static Process start(Path work) throws IOException {
        return start(work, "");
    }

    /// @param which distinguishes the files of its streams
    private static Process start(Path work, String which) throws IOException {
        Files.writeString(work.resolve("job.yaml"), """
                name: kill
                source:
                  evidence: %s
                reports: %s
                concurrency: 2
                """.formatted(shared.resolve("evidence"), work.resolve("reports")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, SHORT_LIVED, "-jar", System.getProperty("keyledger.jar"), "run",
                work.resolve("job.yaml").toString(), "--period", PERIOD.toString())
                .redirectOutput(work.resolve("out" + which).toFile())
                .redirectError(work.resolve("err" + which).toFile())
                .start();
    }

    private static String errors(Path work) {
        try {
            return Files.readString(work.resolve("err"));
        }
        catch (IOException failure) {
            return failure.toString();
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection ledger =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("reports/history/ledger"), "sa", "");
                Statement statement = ledger.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static Map<String, String> hashes(Path work) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(work.resolve("reports/2026-10"))) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            hashes.put(work.resolve("reports/2026-10").relativize(file).toString(),
                    java.util.HexFormat.of().formatHex(digest));
        }
        return hashes;
    }
}
