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

/// A real process, killed as a power cut would in the middle of sending, and started again.
class KilledDeliveryIT {

    private static final int PATIENCE_SECONDS = 180;
    private static final int UNDELIVERED = 4;
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: *(?:\\r\\n)? *(\\S+)");

    @TempDir
    Path folder;

    private ScriptedSmtp server;

    @BeforeEach
    void reportsToBeMailed() throws IOException {
        server = new ScriptedSmtp();
        MonthOfReports.whole(folder.resolve("reports")).finish();
        Files.writeString(folder.resolve("job.yaml"), """
                name: kill
                source: {evidence: nowhere}
                reports: %s
                database: {file: %s}
                deliver:
                  mail:
                    from: keyledger@example.com
                    leadership: [ciso@example.com]
                    smtp: {host: 127.0.0.1, port: %d, security: none}
                """.formatted(folder.resolve("reports"), folder.resolve("ledger"), server.port()));
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
