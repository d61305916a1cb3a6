package org.keyledger.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keyledger.report.pdf.SummaryFixtures.november;
import static org.keyledger.report.pdf.SummaryFixtures.unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.keyledger.report.UnitLine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.report.AuditReport;
import org.keyledger.report.ExceptionDiff;
import org.keyledger.report.GoldenFile;
import org.keyledger.report.PhaseLine;
import org.keyledger.report.Rows;
import org.keyledger.report.ScpReadiness;
import org.keyledger.report.ScpTotals;
import org.keyledger.templates.Language;
import org.keyledger.templates.Template;
import org.keyledger.templates.TemplateException;
import org.keyledger.templates.Templates;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

class ExecutiveSummaryWriterTests {

    @TempDir
    private Path folder;

    @Test
    void writesOneFileNamedForThePeriod() throws IOException {
        assertThat(new ExecutiveSummaryWriter(Templates::builtIn).write(november().report(), folder))
                .containsExactly(folder.resolve("keyledger-2026-11.pdf"));
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("keyledger-2026-11.pdf"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4 })
    void readsAsTheGoldenText(int page) throws IOException {
        PdfFile pdf = summary(november());
        Path text = Files.writeString(folder.resolve("text"), pdf.page(page));
        GoldenFile.assertSame("summary-page-" + page + ".txt", text);
        assertThat(pdf.pages()).isEqualTo(4);
    }

    @Test
    void hasAnIdentityThatFollowsFromItsContent() throws IOException {
        String november = identity(summary(november()));
        assertThat(november).isNotEqualTo("0".repeat(32)).isEqualTo(identity(summary(november())));
        assertThat(identity(summary(november().saying("Something else.")))).isNotEqualTo(november);
    }

    @Test
    void isDatedByTheReportRatherThanTheClock() throws IOException {
        assertThat(summary(november()).reader().getInfo()).containsEntry("CreationDate", "D:20261201060000Z")
                .containsEntry("ModDate", "D:20261201060000Z").doesNotContainKey("FileId");
    }

    @Test
    void saysWhatItIsToReadersAndAssistiveSoftware() throws IOException {
        PdfReader reader = summary(november()).reader();
        assertThat(reader.getInfo())
                .containsEntry("Title", "IAM access keys, November 2026: executive summary for o-exampleorgid")
                .containsEntry("Author", "Keyledger 0.1.0");
        assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("en");
    }

    /// What veraPDF says of whole documents: see `.ci/pdfa`.
    @Test
    void saysThatItIsMadeForArchives() throws IOException {
        PdfFile pdf = summary(november());
        PdfReader reader = pdf.reader();
        assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8)).containsPattern("pdfaid:part\\W+2\\b")
                .containsPattern("pdfaid:conformance\\W+B\\b").contains("2026-12-01T06:00:00", "executive summary for");
        assertThat(reader.getCatalog().getAsArray(PdfName.OUTPUTINTENTS).getAsDict(0)
                .get(PdfName.OUTPUTCONDITIONIDENTIFIER))
                .hasToString("sRGB IEC61966-2.1");
        assertThat(pdf.objects(PdfName.TYPE, PdfName.FONTDESCRIPTOR))
                .allSatisfy(font -> assertThat(font.get(new PdfName("CIDSet"))).isNull());
    }

    @Test
    void saysSoInGermanToo() throws IOException {
        PdfFile pdf = PdfFile.open(new ExecutiveSummaryWriter(() -> Templates.builtIn().speaking(Language.GERMAN))
                .write(november().measured().report(), folder).getFirst());
        assertThat(pdf.reader().getInfo()).containsEntry("Title",
                "IAM-Zugriffsschlüssel, November 2026: Zusammenfassung für die Leitung, o-exampleorgid");
        assertThat(pdf.reader().getCatalog().get(PdfName.LANG)).hasToString("de");
        assertThat(pdf.outline()).containsSubsequence("Ergebnis", "Vorher und nachher", "Erbetene Entscheidungen");
        assertThat(pdf.flowing()).contains("Stand: 01.12.2026, 06:00 Uhr (UTC)").containsPattern("Seite 1 von [45]")
                .containsPattern("12,4\\h+%");
    }

    @Test
    void outlinesItsSections() throws IOException {
        assertThat(summary(november()).outline()).containsSubsequence("Verdict", "Before and after",
                "What stands behind it", "Month by month", "Where the risk sits", "What was found", "What changed",
                "Decisions we ask for", "Can IAM users be denied?", "How the figures came about");
    }

    @Test
    void embedsEveryFont() throws IOException {
        PdfFile pdf = summary(november());
        assertThat(pdf.objects(PdfName.TYPE, PdfName.FONTDESCRIPTOR)).hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(font -> assertThat(font.get(PdfName.FONTFILE2)).isNotNull());
        assertThat(pdf.objects(PdfName.TYPE, PdfName.FONT)).allSatisfy(
                font -> assertThat(font.get(PdfName.BASEFONT).toString()).contains("+LiberationSans"));
    }

    @Test
    void drawsFourChartsAsVectors() throws IOException {
        PdfFile pdf = summary(november());
        assertThat(pdf.objects(PdfName.SUBTYPE, PdfName.IMAGE)).isEmpty();
        PdfDictionary resources = pdf.reader().getPageN(2).getAsDict(PdfName.RESOURCES);
        assertThat(resources.getAsDict(PdfName.XOBJECT).getKeys()).hasSize(4);
    }

    @Test
    void neverShowsAFullKeyId() throws IOException {
        PdfFile pdf = summary(november().saying("Key " + SummaryFixtures.FULL_KEY_ID + " is old."));
        assertThat(pdf.flowing()).contains("Key …MPLE is old.").doesNotContain("AKIA");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void takesAnOrganizationOfThousands(boolean complete) throws IOException {
        PdfFile pdf = summary(november().ofThousands(complete).withUnits(new UnitLine("Production", 12_345, 12_000,
                2_345_678, 1_234_567, 1_000, 20_000, 300_000, 4_000_000, 50_000)));
        assertThat(pdf.flowing()).contains("2,345,678 keys");
    }

    @Test
    void showsMarkupInNamesAsText() throws IOException {
        assertThat(summary(november().withUnits(unit("<b>R&D</b> &amp;"))).flowing()).contains("<b>R&D</b> &amp;");
    }

    @Test
    void showsWhatTheTypefaceLacks() throws IOException {
        PdfFile pdf = summary(november().withUnits(unit("研究 \uD83D\uDE00\u202E Zürich")));
        assertThat(pdf.flowing()).contains("[U+7814][U+7A76]", "[U+1F600]", "[U+202E]", "Zürich");
    }

    @Test
    void breaksLongNamesRatherThanLetThemRunOutOfTheirPlace() throws IOException {
        String unit = "Platform".repeat(16);
        String organization = "X".repeat(200);
        PdfFile pdf = summary(november().withUnits(unit(unit)).named(organization));
        assertThat(pdf.text().replaceAll("\\s", "")).contains(unit, organization);
        assertThat(pdf.page(2).lines()).noneMatch(line -> line.contains("Platform".repeat(4)));
        assertThat(pdf.page(1).lines()).noneMatch(line -> line.contains("X".repeat(62)));
        assertThat(pdf.page(3)).contains("X".repeat(59) + "…");
    }

    @Test
    void saysInTheFirstPeriodThatComparisonBeginsLater() throws IOException {
        PdfFile pdf = summary(SummaryFixtures.firstPeriod());
        assertThat(pdf.page(1)).contains("This is the first period; comparison begins next month.",
                "no earlier score to compare with").doesNotContain("n/a", "better");
        assertThat(pdf.flowing()).contains("This is the first month; the lines grow from here.");
        assertThat(pdf.page(3)).contains("What changed\nThis is the first period; comparison begins next month.");
    }

    @Test
    void saysWhyTheScoreIsNotCompared() throws IOException {
        PdfFile pdf = summary(
                SummaryFixtures.november().notComparable("not comparable with October 2026: other accounts were read"));
        assertThat(pdf.page(1)).contains("not comparable with October 2026:\nother accounts were read")
                .doesNotContain("▲", "no earlier score");
    }

    @Test
    void countsWhatWasRead() throws IOException {
        assertThat(summary(SummaryFixtures.november().covering(1, 1)).flowing())
                .contains("What was read was read in full: 1 key, 1 user.");
        assertThat(summary(SummaryFixtures.november().covering(1200, 40)).flowing())
                .contains("What was read was read in full: 1,200 keys, 40 users.");
        assertThat(summary(SummaryFixtures.november()).flowing()).contains("The figures speak of 512 keys read; what");
    }

    @Test
    void drawsNothingForAnOrganizationWithoutKeys() throws IOException {
        PdfFile pdf = summary(SummaryFixtures.emptyOrganization());
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.flowing()).contains("No active access key was found in 1 account read.",
                "No score: no key could be judged.", "n/a").doesNotContain("NaN", "Month by month",
                        "Where the risk sits", "What stands behind it", "Decisions");
    }

    @Test
    void saysWhetherIamUsersCanBeDeniedAndWhatToDoNext() throws IOException {
        String text = summary(november()).flowing();

        assertThat(text).contains(
                "Phase Sandbox is ready once 1 exception is granted; Non-production and Production are",
                "27 of 30", "Grant 2 exceptions to machines", "then to what is ready: Sandbox", "Move 9 people",
                "Find out for 2 users", "Find an owner for 1 user", "Renew or end 1 exception whose",
                "Have 3 accounts opened");
    }

    @Test
    void asksForNothingWhereNothingIsLeftToDo() throws IOException {
        PhaseLine held = new PhaseLine("Production", List.of("Production"), 3, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
                false, "Not ready: Production has 1 of 10 places for policies left, and 5 are needed.");
        String text = summary(november().advising(new ScpReadiness("No phase is ready.", List.of(held), List.of(),
                List.of(), ScpTotals.NONE, ExceptionDiff.NONE, Rows.of(List.of()), Rows.of(List.of()),
                Rows.of(List.of())))).flowing();

        assertThat(text).contains("No phase is ready.", "and 5 are needed.").doesNotContain("What to do next");
    }

    @Test
    void saysThatAMonthHoldsNoAdviceRatherThanThatNobodyIsConcerned() throws IOException {
        assertThat(summary(november().advising(ScpReadiness.NONE)).flowing())
                .contains("Can IAM users be denied?", "recorded without advice on service control policies")
                .doesNotContain("Users with a key in use", "What to do next");
    }

    @Test
    void breaksLongNamesOfPhases() throws IOException {
        PhaseLine phase = new PhaseLine("Platform".repeat(16), List.of(), 1_234_567, 1_000_000, 9, 1_234_567, 9,
                1_234_567, 1_234_567, 9, 1_234_567, 9, 9, 9, 9, false, "Reason".repeat(60));
        PdfFile pdf = summary(november().advising(new ScpReadiness("So it is.", List.of(phase), List.of(), List.of(),
                ScpTotals.NONE, ExceptionDiff.NONE, Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()))));

        assertThat(pdf.text().replaceAll("\\s", "")).contains("Platform".repeat(16), "Reason".repeat(60),
                "234,567of1,234,567");
    }

    @Test
    void marksMonthsWithoutAReport() throws IOException {
        assertThat(summary(november().withGap()).page(2).replaceAll("\\s+", " "))
                .contains("A grey band is a month without a report");
        assertThat(summary(november()).flowing()).doesNotContain("grey band");
    }

    @Test
    void addsUpUnitsThatAPageHasNoRoomFor() throws IOException {
        String page = summary(november().withUnits(20)).page(2).replaceAll("\\s+", " ");
        assertThat(page).contains("Unit I", "11 more units", "The last line adds up 11 units")
                .doesNotContain("Unit J");
        assertThat(summary(november().withUnits(10)).flowing()).contains("Unit J").doesNotContain("more units");
    }

    @Test
    void repeatsTheHeadOfATableThatContinuesOnTheNextPage() throws IOException {
        PdfFile pdf = summary(november().withControls(40));
        assertThat(pdf.page(3)).contains("Undetermined");
        assertThat(pdf.page(4)).contains("Undetermined", "Severity").doesNotContain("What was found");
    }

    @ParameterizedTest
    @ValueSource(ints = { 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18 })
    void neverLeavesAHeadingAtTheFootOfAPage(int controls) throws IOException {
        PdfFile pdf = summary(november().withControls(controls));
        assertThat(IntStream.rangeClosed(3, pdf.pages()).mapToObj(pdf::page)).hasSizeBetween(1, 3)
                .allSatisfy(page -> assertThat(pdf.outline()).doesNotContain(page.lines().toList().getLast()));
    }

    @Test
    void leavesNothingBehindWhenATemplateIsBroken() {
        Templates broken = new Templates(Map.of("summary/summary.html",
                new Template("summary/summary.html", "summary.html", "<html>")));
        ExecutiveSummaryWriter writer = new ExecutiveSummaryWriter(() -> broken);
        assertThatThrownBy(() -> writer.write(november().report(), folder)).isInstanceOf(TemplateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private PdfFile summary(SummaryFixtures fixture) throws IOException {
        return PdfFile.of(fixture.report(), folder);
    }

    private static String identity(PdfFile pdf) {
        byte[] identity = pdf.reader().getTrailer().getAsArray(PdfName.ID).getAsString(0).getOriginalBytes();
        return HexFormat.of().formatHex(identity);
    }
}
