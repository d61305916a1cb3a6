package org.keyledger.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keyledger.deliver.MailSettings.Security;
import org.keyledger.deliver.MailSettings.Transport;
import org.keyledger.deliver.MonthOfReports;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.SecretSource;
import org.keyledger.deliver.Shipment;
import org.keyledger.report.FinishedPeriod;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/// Against a mail server that others wrote, under TLS and with a password.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RealMailServerTests {

    private static final List<String> KEY_STORE =
            List.of("greenmail.tls.keystore.file", "greenmail.tls.keystore.password");

    @TempDir
    static Path folder;

    private static GreenMail server;
    private static Certificates certificates;

    private Shipment shipment;

    @BeforeAll
    static void start() throws Exception {
        certificates = Certificates.of(folder, "ip:127.0.0.1");
        System.setProperty(KEY_STORE.getFirst(), certificates.file().toString());
        System.setProperty(KEY_STORE.getLast(), Certificates.PASSWORD);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        server.setUser("keyledger@example.com", "keyledger", "s3cret");
    }

    @AfterAll
    static void stop() {
        server.stop();
        KEY_STORE.forEach(System::clearProperty);
    }

    @BeforeEach
    void reportsWithFilesOfEveryByte() throws Exception {
        server.purgeEmailFromAllMailboxes();
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        shipment = MonthOfReports.whole(folder.resolve("reports")).with(MonthOfReports.WORKBOOK, bytes)
                .with("mail/leadership.txt", "Subject: Keys − October\n\nFewer − keys.\n")
                .with("mail/leadership.html", "<body><img src=\"trend.png\" /></body>")
                .with("mail/trend.png", new byte[]{ (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n' }).finish();
    }

    @Test
    void theAttachmentsBytesAreThoseOfTheManifest() throws Exception {
        String answer = destination(Mails.auditors(Mails.SETTINGS), "s3cret").deliver(shipment);

        assertThat(answer).startsWith("accepted by 127.0.0.1 for 1 recipient (250");
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        String manifest = FinishedPeriod.open(shipment.reports(), shipment.period())
                .file(MonthOfReports.WORKBOOK).orElseThrow().sha256();
        assertThat(DigestUtils.sha256Hex(parts.getBodyPart(1).getInputStream().readAllBytes())).isEqualTo(manifest);
    }

    @Test
    void everyRecipientHasTheSameMail() throws Exception {
        destination(Mails.leadership(Mails.SETTINGS), "s3cret").deliver(shipment);

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID()).startsWith("<keyledger.2026-10.");
        assertThat(mails[0].getSubject()).isEqualTo("Keys − October");
        assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart alternative =
                (MimeMultipart) ((MimeMultipart) mails[1].getContent()).getBodyPart(0).getContent();
        assertThat((String) alternative.getBodyPart(0).getContent()).startsWith("Fewer − keys.");
        MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertThat(DigestUtils.sha256Hex(related.getBodyPart(1).getInputStream().readAllBytes()))
                .isEqualTo(FinishedPeriod.open(shipment.reports(), shipment.period()).file("mail/trend.png")
                        .orElseThrow().sha256());
    }

    @Test
    void aWrongPasswordIsCertainAndIsNotRepeated() {
        assertThatThrownBy(() -> destination(Mails.auditors(Mails.SETTINGS), "hunter2").deliver(shipment))
                .isInstanceOf(NotDeliveredException.class).hasMessageContaining("refused the user or the password")
                .hasMessageNotContainingAny("hunter2", "aHVudGVyMg");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void thePasswordMayStandInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n", StandardCharsets.UTF_8);

        destination(Mails.auditors(Mails.SETTINGS), new SecretSource.InFile(file), Map.of()).deliver(shipment);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static MailDestination destination(Mailing mailing, String password) throws Exception {
        return destination(mailing, new SecretSource.Environment("PASSWORD"), Map.of("PASSWORD", password));
    }

    private static MailDestination destination(Mailing mailing, SecretSource password, Map<String, String> environment)
            throws Exception {
        Transport.Smtp smtp = new Transport.Smtp("127.0.0.1", server.getSmtps().getPort(), Security.TLS,
                Optional.of("keyledger"), Optional.of(password));
        SmtpPost post = new SmtpPost(smtp, new Secrets(environment),
                new SmtpPost.Patience(Duration.ofSeconds(30), Duration.ofSeconds(60)),
                Map.of("ssl.socketFactory", certificates.trusting()));
        return new MailDestination(mailing, post, InstantSource.fixed(Mails.NOON));
    }
}
