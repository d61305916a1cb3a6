package org.keyledger.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keyledger.deliver.MonthOfReports.PDF;
import static org.keyledger.deliver.MonthOfReports.PERIOD;
import static org.keyledger.deliver.MonthOfReports.WORKBOOK;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.deliver.MonthOfReports;
import org.keyledger.deliver.Shipment;

class LetterTests {

    private static final String KEY_ID = "AKIAIOSFODNN7EXAMPLE";

    @TempDir
    Path reports;

    @Test
    void leadershipGetsTheFiguresAndThePdf() throws IOException {
        Letter letter = leadership(MonthOfReports.whole(reports).finish());

        assertThat(letter.subject()).isEqualTo("IAM access keys, October 2026: score 66 of 100 (incomplete)");
        assertThat(letter.text()).isEqualTo("""
                IAM ACCESS KEYS, October 2026
                o-exampleorgid, as of 31 October 2026, 06:00 UTC

                Score: 66 of 100 (100 is best), 65 the month before.
                Coverage: 10 of 12 accounts read, 1 could not be read, 1 skipped.
                INCOMPLETE: what could not be read is not counted as good.
                Open findings: 299

                - Active keys older than 90 days: 49.5 % (before: 61.5 %)
                - Active keys: 277

                Attached: keyledger-2026-10.pdf (17 B).
                All files of the month: https://reports.example.com/iam/2026-10/

                --
                Keyledger reads AWS and changes nothing.
                """);
        assertThat(letter.html()).isEmpty();
        assertThat(letter.attachments()).extracting(Enclosure::fileName).containsExactly(PDF);
    }

    @Test
    void aFinishedMailInTheReportsIsWhatIsSent() throws IOException {
        Shipment shipment = finishedMail("<html><body><img src=\"trend.png\" alt=\"falls\" /></body></html>").finish();

        Letter letter = leadership(shipment);

        assertThat(letter.subject()).isEqualTo("Keys: 66 of 100 − up");
        assertThat(letter.text()).isEqualTo("""
                Fewer old keys.

                Attached: keyledger-2026-10.pdf (17 B).
                All files of the month: https://reports.example.com/iam/2026-10/
                """);
        assertThat(letter.html().orElseThrow()).startsWith(
                "<html><body><img src=\"cid:trend.png@keyledger\" alt=\"falls\" /><p ")
                .contains("Attached: keyledger-2026-10.pdf (17 B).<br />All files of the month: <a"
                        + " href=\"https://reports.example.com/iam/2026-10/\">https://reports.example.com/iam/2026-10/</a>")
                .endsWith("</p>\n</body></html>");
        assertThat(letter.images()).extracting(Enclosure::fileName).containsExactly("trend.png");
    }

    @Test
    void whatIsAddedToAMailIsInItsLanguage() throws IOException {
        Letter letter = leadership(finishedMail("<html lang=\"de\"><body></body></html>").finish());

        assertThat(letter.text()).endsWith("""
                Im Anhang: keyledger-2026-10.pdf (17 B).
                Alle Dateien des Monats: https://reports.example.com/iam/2026-10/
                """);
        assertThat(letter.html().orElseThrow()).contains("Im Anhang: ").doesNotContain("Attached");
        assertThat(leadership(finishedMail("<html lang=\"xx\"><body></body></html>").finish()).text())
                .contains("Attached: ");
    }

    @Test
    void whatIsAttachedIsSaidAboveTheSignature() throws IOException {
        Shipment shipment = MonthOfReports.whole(reports)
                .with("mail/leadership.txt", "Subject: Keys\n\nFewer old keys.\n\n--\nKeyledger 0.1.0\n").finish();

        assertThat(leadership(shipment).text()).isEqualTo("""
                Fewer old keys.

                Attached: keyledger-2026-10.pdf (17 B).
                All files of the month: https://reports.example.com/iam/2026-10/

                --
                Keyledger 0.1.0
                """);
    }

    @Test
    void anImageThatTheManifestDoesNotKnowStaysOut() throws IOException {
        Shipment shipment = finishedMail("<html><body><img src=\"other.png\" /></body></html>").finish();
        Files.writeString(reports.resolve("2026-10/mail/other.png"), "not ours");

        assertThat(leadership(shipment).images()).isEmpty();
        assertThat(leadership(shipment).html().orElseThrow()).contains("src=\"other.png\"");
    }

    @Test
    void aFileOfExactlyTheLimitIsAttachedAndALargerOneIsNamedWithItsPlace() throws IOException {
        Shipment shipment = MonthOfReports.whole(reports).with(PDF, new byte[2048]).finish();

        Letter fits = Mails.leadership(Mails.limitedTo(2048, Mails.SETTINGS.link())).letter(shipment);
        Letter linked = Mails.leadership(Mails.limitedTo(2047, Mails.SETTINGS.link())).letter(shipment);
        Letter unlinked = Mails.leadership(Mails.limitedTo(2047, Optional.empty())).letter(shipment);

        assertThat(fits.attachments()).hasSize(1);
        assertThat(linked.attachments()).isEmpty();
        assertThat(linked.text()).contains("Not attached, being larger than 2 KB: keyledger-2026-10.pdf (2 KB).\n"
                + "All files of the month: https://reports.example.com/iam/2026-10/\n");
        assertThat(unlinked.text())
                .contains("\nAll files of the month are in the folder 2026-10 of the reports.\n");
    }

    @Test
    void aLinkMayEndInAParameter() {
        assertThat(Attached.address(URI.create("https://s3.example.com/buckets/keys?prefix=iam/"), PERIOD))
                .isEqualTo("https://s3.example.com/buckets/keys?prefix=iam/2026-10/");
        assertThat(Attached.address(URI.create("https://reports.example.com"), PERIOD))
                .isEqualTo("https://reports.example.com/2026-10/");
    }

    @Test
    void auditorsGetTheWorkbookAndTheHashesThatProveItLater() throws IOException {
        Shipment shipment = MonthOfReports.whole(reports).finish();

        Letter letter = Mails.auditors(Mails.SETTINGS).letter(shipment);

        assertThat(letter.subject()).isEqualTo("IAM access keys, October 2026: evidence for auditors");
        assertThat(letter.text()).contains("Attached: keyledger-2026-10.xlsx (12 B).",
                sha256(shipment.folder().resolve("manifest.json")) + "  manifest.json\n",
                sha256(shipment.folder().resolve(WORKBOOK)) + "  keyledger-2026-10.xlsx\n");
        assertThat(letter.attachments()).extracting(Enclosure::fileName).containsExactly(WORKBOOK);
    }

    @Test
    void noBodyNamesAWholeKeyId() throws IOException {
        Shipment shipment = MonthOfReports.whole(reports).with("metrics.json", MonthOfReports.metrics("of " + KEY_ID))
                .with("mail/leadership.txt", "Subject: " + KEY_ID + "\n\nabout " + KEY_ID + ".")
                .with("mail/leadership.html", "<p title=\"ASIAIOSFODNN7EXAMPLE\">" + KEY_ID + "</p>").finish();

        Letter leadership = leadership(shipment);

        assertThat(leadership.subject()).isEqualTo("…MPLE");
        assertThat(leadership.text()).startsWith("about …MPLE.");
        assertThat(leadership.html().orElseThrow()).startsWith("<p title=\"…MPLE\">…MPLE</p>");
        assertThat(Mails.auditors(Mails.SETTINGS).letter(shipment).text()).contains("Coverage: of …MPLE\n");
    }

    @Test
    void aFileThatIsNotTheOneInTheManifestIsNotSent() throws IOException {
        Shipment shipment = MonthOfReports.whole(reports).finish();
        Files.writeString(shipment.folder().resolve(PDF), "another");

        assertThatThrownBy(() -> leadership(shipment)).isInstanceOf(IOException.class)
                .hasMessageContaining(PDF + " cannot be used: its SHA-256 is not the one in manifest.json.");
    }

    @Test
    void reportsWithoutFiguresMakeAShortMail() throws IOException {
        assertThat(leadership(new MonthOfReports(reports).with(PDF, "pdf").finish()).text()).isEqualTo("""
                IAM ACCESS KEYS, October 2026

                Attached: keyledger-2026-10.pdf (3 B).
                All files of the month: https://reports.example.com/iam/2026-10/

                --
                Keyledger reads AWS and changes nothing.
                """);
    }

    @Test
    void namesOfFilesBringNothingWithThem() {
        assertThat(new Enclosure("a/b/\"x\r\nBcc: eve@example.com\".pdf", new byte[0], "").fileName())
                .isEqualTo("_x__Bcc__eve_example.com_.pdf");
    }

    private MonthOfReports finishedMail(String html) throws IOException {
        return MonthOfReports.whole(reports)
                .with("mail/leadership.txt", "Subject: Keys: 66 of 100 − up\n\nFewer old keys.\n")
                .with("mail/leadership.html", html).with("mail/trend.png", new byte[]{ (byte) 0x89, 'P', 'N', 'G' });
    }

    private static Letter leadership(Shipment shipment) throws IOException {
        return Mails.leadership(Mails.SETTINGS).letter(shipment);
    }

    private static String sha256(Path file) throws IOException {
        return DigestUtils.sha256Hex(Files.readAllBytes(file));
    }
}
