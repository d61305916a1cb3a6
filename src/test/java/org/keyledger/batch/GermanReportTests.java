package org.keyledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobFile;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.report.AuditReport;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.Translations;
import org.keyledger.report.mail.MailText;
import org.keyledger.report.pdf.PdfFile;
import org.keyledger.report.words.Words;

/// Two months of a sample organization for a leadership that reads German.
@RunsBatch
class GermanReportTests {

    private static final YearMonth LAST = YearMonth.of(2026, 10);

    /// Words of which English sentences can hardly do without, and German ones can.
    private static final Set<String> ENGLISH = Set.of("a", "and", "are", "be", "by", "can", "cannot", "could", "for",
            "from", "has", "have", "if", "is", "it", "its", "no", "not", "of", "on", "or", "that", "the", "their",
            "this", "to", "were", "which", "who", "with", "without", "would");

    @TempDir
    private static Path folder;

    private static List<String> pages;
    private static String mail;
    private static String html;
    private static AuditReport report;

    @BeforeAll
    static void run() throws IOException {
        Path evidence = folder.resolve("evidence");
        new SampleOrganization(new SampleSpec(12, 15, 5, 7, LAST)).write(evidence);
        JobSettings settings = JobFile.parse("job.yaml", """
                name: german
                source: {evidence: '%s'}
                reports: '%s'
                language: de
                """.formatted(evidence, folder.resolve("reports")));
        try (LedgerContext ledger = LedgerContext.onH2(folder.resolve("ledger"))) {
            for (YearMonth period : List.of(LAST.minusMonths(2), LAST.minusMonths(1), LAST)) {
                ledger.job().run(new RunRequest(settings, evidence, period, false), ProgressListener.SILENT);
            }
            report = ledger.report();
            assertThat(Translations.anew(report, Words.english()))
                    .as("the same words, made of the same figures").isEqualTo(report);
        }
        Path month = folder.resolve("reports").resolve(LAST.toString());
        PdfFile pdf = PdfFile.open(month.resolve("keyledger-" + LAST + ".pdf"));
        pages = IntStream.rangeClosed(1, pdf.pages()).mapToObj(pdf::page)
                .map(GermanReportTests::withoutHash).toList();
        mail = Files.readString(month.resolve("mail/leadership.txt"));
        html = MailText.of(Files.readString(month.resolve("mail/leadership.html")));
    }

    @Test
    void theSummaryReadsAsTheGoldenText() throws IOException {
        assertThat(pages).hasSize(5);
        for (int page = 1; page <= pages.size(); page++) {
            assertSame("summary-page-" + page + "-de.txt", pages.get(page - 1));
        }
    }

    @Test
    void theMailReadsAsTheGoldenTexts() throws IOException {
        assertSame("mail-leadership-de.txt", mail);
        assertSame("mail-leadership-html-de.txt", html);
    }

    @Test
    void noEnglishSentenceIsLeftOver() {
        List<String> texts = new ArrayList<>(pages);
        texts.add(mail);
        texts.add(html);
        assertThat(texts).allSatisfy(text -> assertThat(words(text)).doesNotContainAnyElementsOf(ENGLISH));
        assertThat(words(report.summary().verdict())).as("the test can fail").containsAnyElementsOf(ENGLISH);
    }

    @Test
    void theWorkbookAndWhatMachinesReadStayEnglish() throws IOException {
        assertThat(report.summary().verdict()).contains(" of ", " access key");
        assertThat(folder.resolve("reports/2026-10/metrics.json")).content().contains(" accounts read")
                .doesNotContain("gelesen");
    }

    /// Of the settings: each one that comes to be told would change it.
    private static String withoutHash(String page) {
        return page.replaceAll("(Geltende Einstellungen: )\\p{XDigit}{12}", "$1…");
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}-]+")).flatMap(word -> Arrays.stream(word.split("-")))
                .map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }

    private static void assertSame(String golden, String text) throws IOException {
        GoldenFile.assertSame(golden, Files.writeString(folder.resolve(golden), text));
    }
}
