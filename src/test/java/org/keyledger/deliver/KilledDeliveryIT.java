package org.keyledger.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyledger.KeyledgerApplication;
import org.keyledger.deliver.mail.ScriptedSmtp;
import org.keyledger.deliver.mail.ScriptedSmtp.Act;
import org.keyledger.deliver.mail.ScriptedSmtp.Point;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// A real process, killed as a power cut would in the middle of sending, or stopped by signals, and started again.
class KilledDeliveryIT {

    private static final int PATIENCE_SECONDS = 180;
    private static final int UNDELIVERED = 4;
    private static final int STOPPED = 143;
    private static final int HELD = 2;
    /// Longer than what counts as one wish.
    private static final int NEXT_WISH_MILLIS = 1_500;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: *(?:\\r\\n)? *(\\S+)");

    @TempDir
    Path folder;

    private ScriptedSmtp server;

    @BeforeEach
    void reportsToBeMailed() throws IOException {
        server = new ScriptedSmtp();
        MonthOfReports.whole(folder.resolve("reports")).finish();
        job("{file: " + folder.resolve("ledger") + "}", "");
    }

    private void job(String database, String auditors) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), """
                name: kill
                source: {evidence: nowhere}
                reports: %s
                database: %s
                deliver:
                  mail:
                    from: keyledger@example.com
                    leadership: [ciso@example.com]%s
                    smtp: {host: 127.0.0.1, port: %d, security: none}
                """.formatted(folder.resolve("reports"), database,
                auditors.isEmpty() ? "" : "\n    auditors: [" + auditors + "]", server.port()));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    /// GREETING: before anything was sent. END: the server has it, and has not said so. QUIT: it has said so, and the receipt
    /// is not yet written.
    @ParameterizedTest
    @EnumSource(names = { "GREETING", "END", "QUIT" })
    void aProcessKilledWhileSendingNeverMailsTwiceAndIsReported(Point point) throws Exception {
        server.at(point, Act.STALL);
        Process killed = deliver();
        assertThat(server.waitFor(point, PATIENCE_SECONDS)).as(this::said).isTrue();
        killed.destroyForcibly(); // SIGKILL
        assertThat(killed.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        int had = point == Point.GREETING ? 0 : 1;
        assertThat(server.had()).hasSize(had);
        server.behave();

        assertThat(codeOf(deliver())).as(this::said).isEqualTo(UNDELIVERED);

        assertThat(said()).contains("mail leadership unsure: begun at", "--resend");
        assertThat(server.had()).hasSize(had);
    }

    @Test
    void aDeliveryStoppedBetweenTwoMailsSendsTheOtherWhenStartedAgain() throws Exception {
        job("{file: " + folder.resolve("ledger") + "}", "auditors@example.com");
        server.at(Point.GREETING, Act.WAIT);
        Process stopped = deliver();
        assertThat(server.waitFor(Point.GREETING, PATIENCE_SECONDS)).as(this::said).isTrue();
        terminate(stopped);
        server.behave();

        assertThat(codeOf(stopped)).as(this::said).isEqualTo(STOPPED);
        assertThat(said()).contains("keyledger: stopped by SIGTERM: the delivery of " + MonthOfReports.PERIOD
                + " at step 'deliver'. Start it again: what was delivered is left alone.\n");
        assertThat(server.accepted()).hasSize(1);

        assertThat(codeOf(deliver())).as(this::said).isZero();
        assertThat(said()).contains("mail leadership earlier: at ", "mail auditors delivered: ");
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void aSecondSignalEndsADeliveryThatStallsAndTheNextStartReportsIt() throws Exception {
        server.at(Point.GREETING, Act.STALL);
        Process stopped = deliver();
        assertThat(server.waitFor(Point.GREETING, PATIENCE_SECONDS)).as(this::said).isTrue();
        terminate(stopped);
        Thread.sleep(NEXT_WISH_MILLIS);
        assertThat(stopped.isAlive()).isTrue();
        stopped.toHandle().destroy();

        assertThat(codeOf(stopped)).as(this::said).isEqualTo(STOPPED);
        assertThat(said()).endsWith("keyledger: ended at once by a second SIGTERM. The next start recovers the run.\n");
        server.behave();

        assertThat(codeOf(deliver())).as(this::said).isEqualTo(UNDELIVERED);
        assertThat(said()).contains("mail leadership unsure: begun at");
        assertThat(server.had()).isEmpty();
    }

    @Test
    void onPostgresTooASecondProcessIsToldWhoHoldsTheLedger() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            job("{postgres: {url: '" + postgres.getJdbcUrl("postgres", "postgres") + "', user: postgres}}", "");
            server.at(Point.GREETING, Act.STALL);
            Process first = deliver();
            assertThat(server.waitFor(Point.GREETING, PATIENCE_SECONDS)).as(this::said).isTrue();

            assertThat(codeOf(deliver())).as(this::said).isEqualTo(HELD);

            assertThat(said()).contains("keyledger: another process holds the ledger: keyledger delivery of "
                    + MonthOfReports.PERIOD + ", process " + first.pid() + ", " + System.getProperty("user.name") + "@",
                    ", connected from 127.0.0.1, since ", "Nothing was started. Wait until it has ended, or end it.");
            first.destroyForcibly();
            assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// By SIGTERM, and waits until it is heard.
    private void terminate(Process process) throws InterruptedException {
        process.toHandle().destroy();
        while (process.isAlive() && !said().contains("SIGTERM: stopping at the next safe point.")) {
            Thread.sleep(20);
        }
    }

    @Test
    void oneMailLeavesHoweverOftenItIsStartedAndASecondWhenAsked() throws Exception {
        assertThat(codeOf(deliver())).as(this::said).isZero();
        assertThat(codeOf(deliver())).as(this::said).isZero();
        assertThat(said()).contains("mail leadership earlier: at ");
        assertThat(server.accepted()).hasSize(1);

        assertThat(codeOf(deliver("--resend"))).as(this::said).isZero();

        assertThat(server.accepted()).hasSize(2);
        assertThat(messageId(server.accepted().getFirst())).isEqualTo(messageId(server.accepted().getLast()));
    }

    @Test
    void whatTheServerRefusedIsSentByTheNextRun() throws Exception {
        server.at(Point.END, Act.REFUSE_FOR_NOW);
        assertThat(codeOf(deliver())).as(this::said).isEqualTo(UNDELIVERED);
        assertThat(said()).contains("mail leadership failed: ", "451 4.3.0 not now");
        server.behave();

        assertThat(codeOf(deliver())).as(this::said).isZero();
        assertThat(server.accepted()).hasSize(1);
    }

    private Process deliver(String... more) throws IOException {
        Files.deleteIfExists(folder.resolve("said"));
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), KeyledgerApplication.class.getName(), "deliver",
                folder.resolve("job.yaml").toString(), "--period", MonthOfReports.PERIOD.toString());
        process.command().addAll(List.of(more));
        return process.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
    }

    private static int codeOf(Process process) throws InterruptedException {
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

    private static String messageId(byte[] mail) {
        Matcher id = MESSAGE_ID.matcher(new String(mail, StandardCharsets.ISO_8859_1));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
