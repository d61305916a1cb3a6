package org.keyledger.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.KeyledgerApplication;
import org.keyledger.deliver.mail.ScriptedSmtp;

/// A real process that fails, and is started again as a schedule would.
class AlertedRunIT {

    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    private ScriptedSmtp server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtp();
        Path month = Files.createDirectories(folder.resolve("evidence/2026-10"));
        Files.writeString(month.resolve("evidence.json"), "damaged");
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private void job(String database) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), """
                name: Example monthly
                source: {evidence: '%s'}
                reports: '%s'
                database: {%s}
                deliver:
                  mail:
                    from: keyledger@example.com
                    smtp: {host: 127.0.0.1, port: %d, security: none}
                  alerts: {mail: [oncall@example.com]}
                """.formatted(folder.resolve("evidence"), folder.resolve("reports"), database, server.port()));
    }

    @Test
    void aRunThatFailsOnItsLedgerIsToldOfOnce() throws Exception {
        job("file: '" + folder.resolve("ledger") + "'");

        assertThat(run()).as(this::said).isEqualTo(2);
        assertThat(said()).contains("keyledger: An alert was sent: accepted by 127.0.0.1");
        assertThat(run()).as(this::said).isEqualTo(2);

        assertThat(said()).contains("was sent before and is not sent again");
        assertThat(server.accepted()).hasSize(1);
        assertThat(new String(server.accepted().getFirst(), StandardCharsets.US_ASCII))
                .contains("Subject: Keyledger failed with exit code 2: Example monthly, 2026-10\r\n", "evidence.json");
        assertThat(folder.resolve("reports/.alerts")).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldOfOnceByTheReceiptBesideTheReports() throws Exception {
        job("postgres: {url: 'jdbc:postgresql://127.0.0.1:1/keyledger', user: keyledger,"
                + " passwordEnvironmentVariable: PATH}");

        assertThat(run()).as(this::said).isEqualTo(1);
        assertThat(run()).as(this::said).isEqualTo(1);

        assertThat(server.accepted()).hasSize(1);
        assertThat(new String(server.accepted().getFirst(), StandardCharsets.US_ASCII))
                .contains("Subject: Keyledger failed with exit code 1: Example monthly, 2026-10\r\n",
                        "the job could not start on", "127.0.0.1:1/keyledger");
        assertThat(folder.resolve("reports/.alerts")).exists();
    }

    @Test
    void inALogOfEventsTheFailureStandsBeforeTheAlert() throws Exception {
        job("file: '" + folder.resolve("ledger") + "'");

        assertThat(run("--log-format", "ecs")).as(this::said).isEqualTo(2);

        assertThat(said().lines()).allMatch(line -> line.startsWith("{"));
        assertThat(said().indexOf("evidence.json")).isNotNegative().isLessThan(said().indexOf("An alert was sent"));
        assertThat(server.accepted()).hasSize(1);
    }

    private int run(String... more) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("said"));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KeyledgerApplication.class.getName(), "run", folder.resolve("job.yaml").toString(), "--period",
                "2026-10");
        builder.command().addAll(List.of(more));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        }
        catch (IOException nothing) {
            return nothing.toString();
        }
    }
}
