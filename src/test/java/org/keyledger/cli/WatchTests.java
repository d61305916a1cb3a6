package org.keyledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.deliver.Delivery;
import org.keyledger.job.CoverageCount;
import org.keyledger.job.LedgerJobException;
import org.keyledger.job.RunResult;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/// Who hears of a run, by a mail server that others wrote.
class WatchTests {

    private static final LedgerJobException FULL = new LedgerJobException(
            "The run of 2026-11 failed in step 'assess': IOException: disk full. Start it again to go on from there.");

    @TempDir
    Path folder;

    private final FakeLedgerJob jobs = new FakeLedgerJob();
    private GreenMail server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
        jobs.answering(reading(12, 0, 0));
        Files.createDirectories(folder.resolve("evidence/2026-11"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private CommandLineRun run(String... options) throws IOException {
        return command("run", "evidence: '" + folder.resolve("evidence") + "'", options);
    }

    private CommandLineRun command(String name, String source, String... options) throws IOException {
        Path job = Files.writeString(folder.resolve("job.yaml"), """
                name: Example monthly
                source: {%s}
                reports: '%s'
                deliver:
                  mail: {from: k@example.com, smtp: {host: 127.0.0.1, port: %d, security: none}}
                  alerts: {mail: [oncall@example.com], coverageBelow: 95}
                """.formatted(source, folder.resolve("reports"), port));
        List<String> arguments = new ArrayList<>(List.of(name, job.toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(jobs, arguments.toArray(String[]::new));
    }

    private List<String> alerts() {
        return List.of(server.getReceivedMessages()).stream().map(WatchTests::text).toList();
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + ((String) mail.getContent()).replace("\r\n", "\n");
        }
        catch (IOException | jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static UnaryOperator<RunResult> reading(long read, long failed, long skipped) {
        return result -> new RunResult(result.period(), false,
                new CoverageCount(read + failed + skipped, read, 0, failed, skipped, failed),
                result.findingsBySeverity(), 0, result.files(), List.of(), failed > 0, "",
                failed > 0 ? List.of("Account 111122223333 not read: AccessDenied. Deploy the role.") : List.of(),
                0, List.of());
    }

    @Test
    void aRunThatFailsIsToldOfAfterTheOperatorHasHeard() throws IOException {
        CommandLineRun run = run("--period", "2026-11");
        assertThat(run.code()).isZero();
        jobs.failingWith(FULL);

        run = run("--period", "2026-11");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().indexOf("keyledger: The run of 2026-11 failed"))
                .isNotNegative().isLessThan(run.err().indexOf("keyledger: An alert was sent: accepted by 127.0.0.1"));
        assertThat(alerts()).singleElement().asString()
                .startsWith("Keyledger failed with exit code 1: Example monthly, 2026-11\n")
                .contains("\nThe run of 2026-11 failed in step 'assess': IOException: disk full. Start it again",
                        "Exit code: 1 (failed; the message says why)\n", "Time:      24 November 2026, 08:00 UTC\n",
                        "keyledger run " + folder.resolve("job.yaml") + " --period 2026-11\n");
    }

    @Test
    void startedAgainItIsNotToldOfAgainUntilARunWasThrough() throws IOException {
        jobs.failingWith(FULL);
        run();
        CommandLineRun again = run();
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .contains("An alert about this was sent before and is not sent again: at 2026-11-24T08:00");
        assertThat(alerts()).hasSize(1);

        jobs.answering(reading(12, 0, 0));
        assertThat(run().code()).isZero();
        jobs.failingWith(FULL);
        run();

        assertThat(alerts()).hasSize(2);
    }

    @Test
    void aLedgerThatCannotBeOpenedIsToldOfOnceAndNotWaitedForAgain() throws IOException {
        jobs.openFailure =
                new LedgerJobException("the job could not start on jdbc:postgresql://db/k: refused. Check it.");

        assertThat(run().code()).isEqualTo(1);
        assertThat(jobs.opened).isEqualTo(1);
        assertThat(run().code()).isEqualTo(1);

        assertThat(alerts()).singleElement().asString().contains("could not start on jdbc:postgresql://db/k: refused.");
    }

    @Test
    void evidenceThatIsNotThereIsToldOfBeforeAnythingBegins() throws IOException {
        assertThat(run("--period", "2026-10").code()).isEqualTo(2);

        assertThat(alerts()).singleElement().asString().contains("exit code 2: Example monthly, 2026-10");
    }

    @Test
    void aCollectionThatFailsIsToldOf() throws IOException {
        jobs.collecting(_ -> {
            throw new LedgerJobException("The collection of 2026-11 failed: no credentials.");
        });

        assertThat(command("collect", "organization: {}").code()).isEqualTo(1);

        assertThat(alerts()).singleElement().asString().contains("no credentials.",
                "keyledger collect " + folder.resolve("job.yaml") + " --period 2026-11\n");
    }

    @Test
    void withoutDeliveryNobodyHears() throws IOException {
        jobs.failingWith(FULL);

        CommandLineRun run = run("--no-delivery");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("disk full").doesNotContain("alert", "ALERT");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void anAlertThatCannotBeSentIsSaidAndChangesNothing() throws IOException {
        jobs.failingWith(FULL);
        run("--no-delivery");
        server.stop();

        CommandLineRun run = run();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("keyledger: The run of 2026-11 failed in step 'assess'",
                "keyledger: THE ALERT WAS NOT SENT: 127.0.0.1:" + port + " did not take the mail");
    }

    @Test
    void coverageBelowTheFloorIsToldOfAndAtTheFloorNot() throws IOException {
        jobs.answering(reading(95, 5, 0));
        assertThat(run().code()).isEqualTo(3);
        assertThat(alerts()).isEmpty();

        jobs.answering(reading(94, 1, 5));
        assertThat(run().code()).isEqualTo(3);
        assertThat(run().err()).contains("is not sent again");

        assertThat(alerts()).singleElement().asString()
                .startsWith("Keyledger read 94.0 % of the accounts, below 95 %: Example monthly, 2026-11\n")
                .contains("94 of 100 listed accounts were read: 94.0 %. 1 failed, 5 were skipped.",
                        "- Account 111122223333 not read: AccessDenied. Deploy the role.");
    }

    @Test
    void aCoverageAlertThatCannotBeSentMakesARunThatWasCompleteUndelivered() throws IOException {
        jobs.answering(reading(94, 0, 6));
        server.stop();

        CommandLineRun run = run();

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("2026-11  complete");
        assertThat(run.err()).contains("THE ALERT WAS NOT SENT");
    }

    @Test
    void anAlertWhoseReceiptIsLostWasSentAllTheSame() throws IOException {
        jobs.failingWith(FULL);
        jobs.closeFailure = new LedgerJobException("The ledger could not be put back.");

        CommandLineRun run = run();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("keyledger: The run of 2026-11 failed in step 'assess'",
                "keyledger: The receipt of the alert could not be kept (The ledger could not be put back.)",
                "keyledger: An alert was sent: ").doesNotContain("NOT SENT");
        assertThat(alerts()).singleElement().asString().contains("disk full", "The ledger could not be put back.");
    }

    @Test
    void anAlertThatCannotBeForgottenIsSaidAndChangesNothing() throws IOException {
        Files.createDirectories(folder.resolve("reports/.alerts/full"));

        CommandLineRun run = run();

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("keyledger: Alerts of 2026-11 cannot be forgotten (").doesNotContain("NOT SENT");
    }

    @Test
    void reportsThatWereNotDeliveredAreToldOf() throws IOException {
        jobs.delivered = List.of(new Delivery("s3://example/", Delivery.State.FAILED, "AccessDenied"));
        String bucket = "evidence: '" + folder.resolve("evidence") + "'}\ndeliver: {s3: {bucket: example-bucket},"
                + " mail: {from: k@example.com, smtp: {host: 127.0.0.1, port: " + port
                + ", security: none}}, alerts: {mail: [oncall@example.com]}";
        Path job = Files.writeString(folder.resolve("job.yaml"), "name: Example monthly\nreports: '"
                + folder.resolve("reports") + "'\nsource: {" + bucket + "}\n");

        assertThat(CommandLineRun.of(jobs, "run", job.toString()).code()).isEqualTo(4);

        assertThat(alerts()).singleElement().asString().contains("- s3://example/ failed: AccessDenied");
    }

    @Test
    void aReportMadeByHandTellsNobody() throws IOException {
        jobs.failingWith(FULL);

        assertThat(command("report", "evidence: nowhere", "--evidence", folder.resolve("evidence").toString(),
                "--period", "2026-11").code()).isEqualTo(1);

        assertThat(alerts()).isEmpty();
    }
}
