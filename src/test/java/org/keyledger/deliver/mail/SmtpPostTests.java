package org.keyledger.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.MonthOfReports;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.PartlyDeliveredException;
import org.keyledger.deliver.SecretSource;
import org.keyledger.deliver.mail.ScriptedSmtp.Act;
import org.keyledger.deliver.mail.ScriptedSmtp.Point;

class SmtpPostTests {

    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1500);

    @TempDir
    static Path folder;

    private ScriptedSmtp server;
    private ComposedMessage mail;

    @BeforeEach
    void aServerAndAMail() throws Exception {
        server = new ScriptedSmtp();
        mail = Mails.message(Mails.leadership(Mails.SETTINGS),
                MonthOfReports.whole(folder.resolve("reports")).finish());
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void deliversTheMailByteForByteAndTellsTheAnswer() throws Exception {
        assertThat(plain(ENOUGH).send(mail))
                .isEqualTo("accepted by 127.0.0.1 for 2 recipients (250 2.0.0 queued as 4711)");

        assertThat(server.accepted()).singleElement().isEqualTo(mail.bytes());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = { "BODY", "END", "QUIT" })
    void aLineThatBreaksBeforeTheMailsEndHasCertainlyDeliveredNothing(Point point) {
        server.at(point, Act.DROP);

        assertThatThrownBy(() -> plain(ENOUGH).send(mail)).isInstanceOf(NotDeliveredException.class)
                .hasMessageStartingWith("127.0.0.1:" + server.port());
        assertThat(server.had()).isEmpty();
    }

    /// A small mail would have left for the network whole before the line breaks, and then nobody could tell.
    @Test
    void aLineThatBreaksWithinALargeMailHasCertainlyDeliveredNothing() throws Exception {
        server.at(Point.BODY, Act.DROP);
        ComposedMessage large = Mails.message(Mails.leadership(Mails.SETTINGS), MonthOfReports
                .whole(folder.resolve("large")).with(MonthOfReports.PDF, new byte[9 << 20]).finish());

        assertThatThrownBy(() -> plain(ENOUGH).send(large)).isInstanceOf(NotDeliveredException.class);
        assertThat(server.had()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = { "BODY", "END", "QUIT" })
    void aServerThatStallsBeforeTheMailsEndHasCertainlyDeliveredNothing(Point point) {
        server.at(point, Act.STALL);

        assertThatThrownBy(() -> plain(SHORT).send(mail)).isInstanceOf(NotDeliveredException.class);
        assertThat(server.had()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = { "DROP", "STALL" })
    void nobodyCanTellWhenTheWholeMailIsLeftUnanswered(Act act) {
        server.at(Point.END, act);

        assertThatThrownBy(() -> plain(act == Act.STALL ? SHORT : ENOUGH).send(mail))
                .isInstanceOf(IOException.class)
                .hasMessage("the whole mail was sent to 127.0.0.1, and the connection ended before it answered");
        assertThat(server.had()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = { "SENDER", "RECIPIENT", "DATA", "END" })
    void aRefusalIsCertainAtEveryPointEvenAfterTheMailsEnd(Point point) {
        for (Act act : List.of(Act.REFUSE, Act.REFUSE_FOR_NOW)) {
            server.at(point, act);

            assertThatThrownBy(() -> plain(ENOUGH).send(mail)).isInstanceOf(NotDeliveredException.class)
                    .hasMessageContaining(act == Act.REFUSE ? "554 5.7.1 not at all" : "451 4.3.0 not now");
        }
        assertThat(server.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = { "DROP", "STALL" })
    void whatHappensToTheGoodbyeDoesNotMatter(Act act) throws Exception {
        server.at(Point.QUIT, act);

        assertThat(plain(act == Act.STALL ? SHORT : ENOUGH).send(mail)).startsWith("accepted by 127.0.0.1");
    }

    @Test
    void whomTheServerRefusedIsNamedAndTheOthersHaveIt() {
        server.refusing("cto@example.com");

        assertThatThrownBy(() -> plain(ENOUGH).send(mail)).isInstanceOf(PartlyDeliveredException.class)
                .hasMessage("accepted by 127.0.0.1 for 1 recipient (250 2.0.0 queued as 4711); refused:"
                        + " cto@example.com (550 5.1.1 no such mailbox)");
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void aMailThatNobodyMayHaveIsCertainlyNotDelivered() {
        server.refusing("example.com");

        assertThatThrownBy(() -> plain(ENOUGH).send(mail)).isInstanceOf(NotDeliveredException.class)
                .hasMessageContainingAll("ciso@example.com", "cto@example.com", "550 5.1.1 no such mailbox");
        assertThat(server.had()).isEmpty();
    }

    @Test
    void nobodyAtThePortIsCertain() throws IOException {
        server.close();

        assertThatThrownBy(() -> plain(ENOUGH).send(mail)).isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }

    @Test
    void nothingIsSentWithoutStartTls() {
        assertThatThrownBy(() -> post(Security.STARTTLS, Map.of()).send(mail))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("offers no STARTTLS");
        assertThat(server.had()).isEmpty();
    }

    @Test
    void startTlsProtectsTheMail() throws Exception {
        Certificates certificates = Certificates.of(folder, "ip:127.0.0.1");
        server.offering(certificates.server());

        post(Security.STARTTLS, Map.of("ssl.socketFactory", certificates.trusting())).send(mail);

        assertThat(server.accepted()).singleElement().isEqualTo(mail.bytes());
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws Exception {
        Certificates certificates = Certificates.of(folder, "dns:mail.example.com");
        server.offering(certificates.server());

        assertThatThrownBy(
                () -> post(Security.STARTTLS, Map.of("ssl.socketFactory", certificates.trusting())).send(mail))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("could not be talked to under TLS");
        assertThat(server.had()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        server.offering(Certificates.of(folder, "ip:127.0.0.1,dns:localhost").server());

        assertThatThrownBy(() -> post(Security.STARTTLS, Map.of()).send(mail))
                .isInstanceOf(NotDeliveredException.class)
                .hasMessageContainingAll("could not be talked to under TLS", "-Djavax.net.ssl.trustStore");
        assertThat(server.had()).isEmpty();
    }

    @Test
    void aPasswordThatIsNotThereIsCertainAndSaysWhere() {
        SmtpPost post = new SmtpPost(
                new Transport.Smtp("127.0.0.1", server.port(), Security.NONE, Optional.of("keyledger"),
                        Optional.of(new SecretSource.Environment("KEYLEDGER_SMTP_PASSWORD"))),
                new Secrets(Map.of()), new SmtpPost.Patience(ENOUGH, ENOUGH), Map.of());

        assertThatThrownBy(() -> post.send(mail)).isInstanceOf(NotDeliveredException.class)
                .hasMessageContaining("KEYLEDGER_SMTP_PASSWORD is not set");
    }

    private SmtpPost plain(Duration answer) {
        return post(Security.NONE, Map.of(), answer);
    }

    private SmtpPost post(Security security, Map<String, Object> more) {
        return post(security, more, ENOUGH);
    }

    private SmtpPost post(Security security, Map<String, Object> more, Duration answer) {
        return new SmtpPost(
                new Transport.Smtp("127.0.0.1", server.port(), security, Optional.empty(), Optional.empty()),
                new Secrets(Map.of()), new SmtpPost.Patience(ENOUGH, answer), more);
    }
}
