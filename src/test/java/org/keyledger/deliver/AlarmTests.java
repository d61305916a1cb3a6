package org.keyledger.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.aws.SnsSimulator;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.mail.ScriptedSmtp;
import org.keyledger.deliver.mail.ScriptedSmtp.Act;
import org.keyledger.deliver.mail.ScriptedSmtp.Point;
import org.keyledger.history.ReceiptBook;
import org.keyledger.history.ReceiptRecord;
import org.keyledger.history.Receipts;
import org.keyledger.history.ReceiptsOnH2;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

/// Alerts by a mail server that others wrote, and by an endpoint that speaks as SNS does.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AlarmTests {

    private static final YearMonth PERIOD = YearMonth.of(2026, 11);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-30T06:15:00Z"));
    private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:keyledger";

    @TempDir
    Path reports;

    private final Receipts receipts = ReceiptsOnH2.open();
    private final Alarm alarm = Alarm.of(receipts, CLOCK);
    private GreenMail server;
    private SnsSimulator sns;

    @BeforeEach
    void start() throws IOException {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        sns = SnsSimulator.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        sns.close();
    }

    private DeliverySettings settings() {
        return settings(server.getSmtp().getPort());
    }

    private static DeliverySettings settings(int port) {
        Transport.Smtp smtp =
                new Transport.Smtp("127.0.0.1", port, Security.NONE, Optional.empty(), Optional.empty());
        return new DeliverySettings(Optional.empty(),
                Optional.of(new MailSettings("keyledger@example.com", smtp, List.of(), List.of(), 0, Optional.empty())),
                Optional.of(new AlertSettings(List.of("oncall@example.com"),
                        Optional.of(new AlertSettings.Topic(TOPIC, Optional.empty())), OptionalInt.empty())));
    }

    private static Alert failure(String cause) {
        return new Alert(Alert.Kind.FAILURE, PERIOD, "Keyledger failed", "What − and why.\n", cause);
    }

    private List<Delivery.State> raise(Alarm by, Alert alert) {
        return by.raise(settings(), reports, alert).stream().map(Delivery::state).toList();
    }

    @Test
    void anAlertGoesEachWay() throws Exception {
        assertThat(raise(alarm, failure("a"))).containsOnly(Delivery.State.DELIVERED).hasSize(2);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Keyledger failed");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("oncall@example.com");
        assertThat(mail.getMessageID())
                .matches("<keyledger\\.2026-11\\.alert\\.failure\\.mail\\.[0-9a-f.]+@example\\.com>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo("What − and why.\n\n--\nKeyledger reads AWS and changes nothing.");
        assertThat(sns.published()).singleElement()
                .satisfies(message -> assertThat(message.values()).containsEntry("Message", "What − and why.\n"));
    }

    @Test
    void theSameCauseIsToldOnceAndAnotherByItself() {
        raise(alarm, failure("a"));

        assertThat(raise(alarm, failure("a"))).containsOnly(Delivery.State.EARLIER);
        assertThat(raise(alarm, failure("b"))).containsOnly(Delivery.State.DELIVERED);
        assertThat(raise(alarm, failure("a"))).containsOnly(Delivery.State.EARLIER);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(sns.published()).hasSize(2);
    }

    @Test
    void aWayThatFailedIsTriedAgainAndTheOtherNot() {
        sns.answering(403);
        assertThat(raise(alarm, failure("a"))).containsExactly(Delivery.State.DELIVERED, Delivery.State.FAILED);
        sns.answering(200);

        assertThat(raise(alarm, failure("a"))).containsExactly(Delivery.State.EARLIER, Delivery.State.DELIVERED);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgainAndIsSaid() throws Exception {
        try (ScriptedSmtp broken = new ScriptedSmtp().at(Point.END, Act.DROP)) {
            DeliverySettings settings = settings(broken.port());
            assertThat(alarm.raise(settings, reports, failure("a")).getFirst().state())
                    .isEqualTo(Delivery.State.UNSURE);
            broken.behave();

            assertThat(alarm.raise(settings, reports, failure("a")).getFirst()).satisfies(delivery -> {
                assertThat(delivery.state()).isEqualTo(Delivery.State.UNSURE);
                assertThat(delivery.detail()).endsWith("It is not sent again.").doesNotContain("--resend");
            });
            assertThat(broken.had()).hasSize(1);
        }
    }

    @Test
    void troubleThatComesBackAfterItWasOverIsToldAgain() {
        raise(alarm, failure("a"));
        alarm.settle(reports, PERIOD.plusMonths(1), Alert.Kind.FAILURE);
        alarm.settle(reports, PERIOD, Alert.Kind.COVERAGE);
        assertThat(raise(alarm, failure("a"))).containsOnly(Delivery.State.EARLIER);

        alarm.settle(reports, PERIOD, Alert.Kind.FAILURE);

        assertThat(raise(alarm, failure("a"))).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void withoutALedgerTheReceiptLiesBesideTheReports() throws IOException {
        assertThat(raise(Alarm.withoutLedger(CLOCK), failure("a"))).containsOnly(Delivery.State.DELIVERED);

        assertThat(Files.readAllLines(reports.resolve(".alerts"))).hasSize(2)
                .allMatch(line -> line.startsWith("2026-11\talert failure "));
        assertThat(raise(Alarm.withoutLedger(CLOCK), failure("a"))).containsOnly(Delivery.State.EARLIER);
        assertThat(raise(Alarm.withoutLedger(CLOCK), failure("b"))).containsOnly(Delivery.State.DELIVERED);

        alarm.settle(reports, PERIOD, Alert.Kind.FAILURE);
        assertThat(raise(Alarm.withoutLedger(CLOCK), failure("a"))).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void aLedgerThatBreaksWhileTheAlertIsSentCausesNoSecondOne() {
        ReceiptBook breaking = new ReceiptBook() {

            private int kept;

            @Override
            public Optional<ReceiptRecord> find(YearMonth period, String destination) {
                return Optional.empty();
            }

            @Override
            public void keep(ReceiptRecord receipt) {
                if (++kept == 2) {
                    throw new IllegalStateException("the connection is gone");
                }
            }

            @Override
            public void forget(YearMonth period, String destinations) {
                throw new IllegalStateException("the connection is gone");
            }
        };

        assertThat(raise(Alarm.of(breaking, CLOCK), failure("a"))).containsOnly(Delivery.State.DELIVERED);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(raise(Alarm.withoutLedger(CLOCK), failure("a"))).containsOnly(Delivery.State.EARLIER);
    }

    @Test
    void anAlertLeavesAlsoWhereNothingCanBeWritten() throws IOException {
        Files.createDirectories(reports.resolve(".alerts/full"));

        assertThat(raise(Alarm.withoutLedger(CLOCK), failure("a"))).containsOnly(Delivery.State.DELIVERED);
    }

    @Test
    void aDamagedLineOfTheFileIsPassedOver() throws IOException {
        raise(Alarm.withoutLedger(CLOCK), failure("a"));
        Path file = reports.resolve(".alerts");
        Files.writeString(file, "garbage\n2026-11\tx\tNEVER\t\t\t\t\n" + Files.readString(file));

        assertThat(raise(Alarm.withoutLedger(CLOCK), failure("a"))).containsOnly(Delivery.State.EARLIER);
    }

    @Test
    void nobodyIsToldWhereNobodyIsNamed() {
        assertThat(alarm.raise(DeliverySettings.NONE, reports, failure("a"))).isEmpty();
    }
}
