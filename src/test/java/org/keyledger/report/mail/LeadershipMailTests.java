package org.keyledger.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keyledger.report.pdf.SummaryFixtures.november;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.AuditReport;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.pdf.SummaryFixtures;
import org.keyledger.templates.Language;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;

class LeadershipMailTests {

    private static final Pattern ATTRIBUTES_THAT_LOAD =
            Pattern.compile("\\b(?:src|href|background|srcset|data|action)\\s*=\\s*\"([^\"]*)\"|url\\(([^)]*)\\)");

    @TempDir
    private Path folder;

    @Test
    void readsAsTheGoldenTexts() throws IOException {
        MailBody mail = mail(november().report());
        GoldenFile.assertSame("mail-leadership.txt", Files.writeString(folder.resolve("text"), mail.text()));
        GoldenFile.assertSame("mail-leadership-html.txt",
                Files.writeString(folder.resolve("html"), MailText.of(mail.html())));
    }

    @Test
    void tellsTheOutcomeInTheSubject() throws IOException {
        assertThat(mail(november().report()).subject())
                .isEqualTo("IAM access keys, November 2026: score 61 of 100, up 4 (incomplete)");
        assertThat(mail(SummaryFixtures.emptyOrganization().report()).subject())
                .isEqualTo("IAM access keys, November 2026: no score");
    }

    @Test
    void tellsItInGermanToo() throws IOException {
        MailBody mail =
                LeadershipMail.of(november().measured().report(), Templates.builtIn().speaking(Language.GERMAN));
        assertThat(mail.subject())
                .isEqualTo("IAM-Zugriffsschlüssel, November 2026: Punktzahl 61 von 100, +4 (unvollständig)");
        assertThat(mail.html()).contains(" lang=\"de\"",
                "alt=\"Aktive Schlüssel über 90 Tage: von 64,6\u00a0% im Dezember"
                        + " 2025 auf 38,2\u00a0% im November 2026 gesunken.");
        assertThat(mail(november().report()).html()).contains(" lang=\"en\"");
    }

    @Test
    void loadsNothingButTheImageThatItBrings() throws IOException {
        MailBody mail = mail(november().report());
        assertThat(ATTRIBUTES_THAT_LOAD.matcher(mail.html()).results().map(MatchResult::group))
                .containsExactly("src=\"cid:trend\"");
        assertThat(mail.html()).doesNotContain("<script", "<link", "<chart", " th:", "xmlns:th", "http-equiv");
        assertThat(mail.images()).singleElement().returns("trend", InlineImage::contentId)
                .returns("image/png", InlineImage::mediaType);
    }

    @Test
    void saysInWordsWhatTheChartShows() throws IOException {
        MailBody mail = mail(november().report());
        String words =
                "Active keys over 90 days: down from 64.6 % in December 2025 to 38.2 % in November 2026. Active keys"
                        + " over a year: down from ";
        assertThat(mail.html()).contains("alt=\"" + words);
        assertThat(mail.text().replaceAll("\\s+", " ")).contains(words);
    }

    @Test
    void drawsTheTrendForScreensWithTwoPixelsForOne() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                mail(november().report()).images().getFirst().content()));
        assertThat(image.getWidth()).isEqualTo(2 * 552);
        assertThat(image.getHeight()).isEqualTo(2 * 220);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void plainTextIsNeverWiderThan72Characters() throws IOException {
        assertThat(mail(november().named("A name of many words ".repeat(9)).report()).text().lines())
                .allMatch(line -> line.length() <= 72);
    }

    @Test
    void neverShowsAFullKeyId() throws IOException {
        MailBody mail = mail(november().saying("Key " + SummaryFixtures.FULL_KEY_ID + " is old.").report());
        assertThat(mail.html() + mail.text()).contains("Key …MPLE is old.").doesNotContain("AKIA");
    }

    @Test
    void namesAreTextWhateverTheyHold() throws IOException {
        MailBody mail = mail(november().named("<img src=\"https://example.com/x\"/>\u202E&\tx\ny").report());
        assertThat(mail.html()).contains("&lt;img src=&quot;https://example.com/x&quot;/&gt;[U+202E]&amp; x y")
                .doesNotContain("<img src=\"https");
        assertThat(mail.text().replaceAll("\\s+", " "))
                .contains("<img src=\"https://example.com/x\"/>[U+202E]& x y, as");
    }

    @Test
    void saysInTheFirstPeriodThatComparisonBeginsLater() throws IOException {
        MailBody mail = mail(SummaryFixtures.firstPeriod().report());
        for (String text : List.of(MailText.of(mail.html()), mail.text())) {
            assertThat(text).contains("This is the first period; comparison begins next month.",
                    "Active keys over 90 days: 38.2 % in November 2026.").doesNotContain("n/a", "better", "Change");
        }
    }

    @Test
    void bringsNoImageWhereThereIsNothingToDraw() throws IOException {
        MailBody mail = mail(SummaryFixtures.emptyOrganization().report());
        assertThat(mail.images()).isEmpty();
        assertThat(mail.html()).contains("No active access key was found in 1 account read.").doesNotContain("<img",
                "month by month", "Decisions");
        assertThat(mail.text()).contains("No score: no key could be judged.").doesNotContain("MONTH BY MONTH",
                "DECISIONS");
    }

    @Test
    void isKeptAsFilesThatABrowserShows() throws IOException {
        LeadershipMailWriter writer = new LeadershipMailWriter(Templates::builtIn);

        List<Path> files = writer.write(november().report(), folder);

        assertThat(files).containsExactly(folder.resolve("mail/leadership.html"), folder.resolve("mail/leadership.txt"),
                folder.resolve("mail/trend.png"));
        assertThat(files.get(0)).content().contains("src=\"trend.png\"").doesNotContain("cid:");
        assertThat(files.get(1)).content().startsWith("Subject: IAM access keys, November 2026: score 61 of 100, up 4");
        assertThat(writer.owns("mail/trend.png")).isTrue();
        assertThat(writer.owns("mail/notes.txt")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<img src=\"https://example.com/x.png\"/>", "<script>1</script>",
            "<link rel=\"stylesheet\" href=\"https://example.com/x.css\"/>", "<p onclick=\"x()\">x</p>",
            "<a href=\"javascript:x\">x</a>", "<a href=\"http://example.com\">x</a>",
            "<p style=\"color: url(x)\">x</p>",
            "<p style=\"background: u&#114;l(x)\">x</p>", "<p style=\"background: IMAGE-SET('x' 1x)\">x</p>",
            "<style>p { color: [[${mail.period}]] }</style>",
            "<meta http-equiv=\"refresh\" content=\"0\"/>", "<form action=\"https://example.com\"></form>",
            "<table background=\"https://example.com/x.png\"></table>", "<chart kind=\"pie\"></chart>",
            "<p th:attr=\"style=${mail.period}\">x</p>", "<a th:attr=\"href=${mail.period}\">x</a>",
            "<style>@import 'x';</style>", "<style>p { background: u\\72l(x) }</style>", "<p>[[${mail.keys}]]</p>" })
    void refusesWhatAMailMayNotHoldWithItsLine(String markup) {
        Templates own = own("mail/leadership.html", "<html xmlns:th=\"http://www.thymeleaf.org\"><body>\n" + markup
                + "</body></html>");
        assertThatThrownBy(() -> new MailTemplates(own).check()).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("template own, line 2: ");
    }

    @Test
    void theTemplateChoosesWhatTheChartShows() throws IOException {
        MailBody mail = LeadershipMail.of(november().report(), own("mail/leadership.html",
                "<html xmlns:th=\"http://www.thymeleaf.org\"><body><chart kind=\"columns\" th:attr=\"alt=${mail.trend}\">"
                        + "<series id=\"keys-active\" label=\"in all\"/></chart></body></html>"));
        assertThat(mail.html())
                .contains("<img src=\"cid:trend\" width=\"552\" height=\"220\" alt=\"Active keys in all: down"
                        + " from ");
    }

    private static Templates own(String name, String text) {
        return new Templates(Map.of(name, new Template(name, "own", text)));
    }

    private static MailBody mail(AuditReport report) throws IOException {
        return LeadershipMail.of(report, Templates.builtIn());
    }
}
