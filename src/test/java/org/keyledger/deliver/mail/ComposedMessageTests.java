package org.keyledger.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keyledger.deliver.MonthOfReports.PERIOD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.deliver.MonthOfReports;
import org.keyledger.deliver.NotDeliveredException;
import org.keyledger.deliver.Shipment;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

class ComposedMessageTests {

    @TempDir
    Path reports;

    @Test
    void saysWhoWhenAndThatNoPersonWroteIt() throws Exception {
        MimeMessage mail = parsed(leadership(MonthOfReports.whole(reports).finish()));

        assertThat(mail.getHeader("From")).containsExactly("keyledger@example.com");
        assertThat(mail.getHeader("To")).containsExactly("ciso@example.com, cto@example.com");
        assertThat(mail.getHeader("Cc")).isNull();
        assertThat(mail.getHeader("Date")).containsExactly("Sun, 1 Nov 2026 12:00:00 +0000");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.getMessageID()).matches("<keyledger\\.2026-10\\.leadership\\.[0-9a-f]{32}@example\\.com>");
        assertThat(mail.getHeader("X-Keyledger-Delivery", null) + "@example.com>")
                .isEqualTo(mail.getMessageID().replace("<keyledger.", ""));
    }

    @Test
    void theSameLetterMakesTheSameBytesAtAnyTimeButTheDate() throws Exception {
        Shipment shipment = MonthOfReports.whole(reports).finish();
        Mailing mailing = Mails.leadership(Mails.SETTINGS);

        String now = text(ComposedMessage.of(mailing, PERIOD, mailing.letter(shipment), Mails.NOON).bytes());
        String later = text(
                ComposedMessage.of(mailing, PERIOD, mailing.letter(shipment), Mails.NOON.plusSeconds(60)).bytes());

        assertThat(later).isNotEqualTo(now)
                .isEqualTo(now.replace("Sun, 1 Nov 2026 12:00:00", "Sun, 1 Nov 2026 12:01:00"));
    }

    @Test
    void otherContentAndOtherPeopleMakeAnotherMessageId() throws Exception {
        Mailing mailing = Mails.leadership(Mails.SETTINGS);
        String id = Mails.message(mailing, MonthOfReports.whole(reports).finish()).getMessageID();
        Mailing fewer = new Mailing(mailing.name(), mailing.from(), List.of("ciso@example.com"), mailing.writer());
        String idOfFewer = Mails.message(fewer, new Shipment(PERIOD, reports)).getMessageID();
        Shipment changed = MonthOfReports.whole(reports).with(MonthOfReports.PDF, "%PDF-1.7 SUMMARY\n").finish();

        assertThat(List.of(id, idOfFewer, Mails.message(mailing, changed).getMessageID())).doesNotHaveDuplicates();
    }

    @Test
    void everyByteIsAsciiAndEveryLineShort() throws Exception {
        Shipment shipment = MonthOfReports.whole(reports)
                .with("mail/leadership.txt",
                        "Subject: Schlüssel: −12 Punkte\n\n" + "größe ".repeat(500) + "\nFrom here\n.\n")
                .with("mail/leadership.html", "<body>" + "−".repeat(2000) + "</body>").finish();

        byte[] bytes = leadership(shipment);

        assertThat(bytes).doesNotContain((byte) 0);
        assertThat(text(bytes).chars()).allMatch(c -> c < 128);
        assertThat(text(bytes).split("\r\n")).allMatch(line -> line.length() <= 100);
        assertThat(text(bytes).replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(parsed(bytes).getSubject()).isEqualTo("Schlüssel: −12 Punkte");
    }

    @Test
    void textHtmlImageAndAttachmentStandWhereMailProgramsLookForThem() throws Exception {
        byte[] png = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n' };
        Shipment shipment = MonthOfReports.whole(reports).with("mail/leadership.txt", "Subject: s\n\nFewer − keys.\n")
                .with("mail/leadership.html", "<body>−<img src=\"trend.png\" /></body>").with("mail/trend.png", png)
                .finish();

        MimeMultipart mixed = (MimeMultipart) parsed(leadership(shipment)).getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat((String) alternative.getBodyPart(0).getContent()).startsWith("Fewer − keys.\r\n");
        assertThat((String) related.getBodyPart(0).getContent())
                .startsWith("<body>−<img src=\"cid:trend.png@keyledger\"");
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<trend.png@keyledger>");
        assertThat(related.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(png);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo(MonthOfReports.PDF);
        assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    }

    @Test
    void aSubjectCannotEndItsHeader() throws Exception {
        Letter letter = new Letter("Keys\r\nBcc: eve@example.com\r\n\r\nbody", "text", Optional.empty(), List.of(),
                List.of());

        MimeMessage mail = parsed(
                ComposedMessage.of(Mails.leadership(Mails.SETTINGS), PERIOD, letter, Mails.NOON).bytes());

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Keys Bcc: eve@example.com body");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a@example.com\r\nBcc: eve@example.com", "Anna <a@example.com>", "a b@example.com", "a@",
            "a@example.com, eve@example.com" })
    void aSenderIsOnePlainAddress(String from) {
        Mailing mailing = new Mailing("leadership", from, List.of("ciso@example.com"), _ -> null);
        Letter letter = new Letter("s", "t", Optional.empty(), List.of(), List.of());

        assertThatThrownBy(() -> ComposedMessage.of(mailing, PERIOD, letter, Mails.NOON))
                .isInstanceOf(NotDeliveredException.class).hasMessageStartingWith("the mail cannot be composed: ")
                .hasMessageNotContainingAny("\r", "\n");
    }

    private static byte[] leadership(Shipment shipment) throws Exception {
        return Mails.message(Mails.leadership(Mails.SETTINGS), shipment).bytes();
    }

    private static MimeMessage parsed(byte[] bytes) throws Exception {
        return Mails.parsed(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
