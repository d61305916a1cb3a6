package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Isolated("It changes the locale and the time zone of the process.")
class ShelfTest {

    @TempDir
    Path directory;

    private PeriodReports reports;

    @BeforeEach
    void startWithoutReports() {
        reports = new PeriodReports(directory);
    }

    @Test
    void showsPeriodsAsTheGoldenFileShows() throws IOException {
        reports.period("2026-10", "").period("2026-11");

        GoldenFile.assertSame("index.html", Shelf.write(directory));
    }

    @Test
    void isTheSameElsewhere() throws Exception {
        reports.period("2026-10", "").period("2026-11");

        GoldenFile.assertSame("index.html", Elsewhere.call(() -> Shelf.write(directory)));
    }

    @Test
    void listsTheNewestPeriodFirst() throws Exception {
        reports.period("2025-12").period("2026-11").period("2026-02");

        assertThat(texts(page(), "h2")).containsExactly("November 2026", "February 2026",
                "December 2025", "How to check that nothing was changed");
    }

    @Test
    void linksToFilesThatExistAndToNothingOutside() throws Exception {
        reports.period("2026-10").period("2026-11");

        List<String> links = attributes(page(), "a", "href");
        assertThat(links).hasSize(2 + 2 + 2 * (1 + 4));
        assertThat(links).allSatisfy(
                link -> assertThat(link).matches("#p\\d{4}-\\d{2}|#reports|#check|\\d{4}-\\d{2}/.+"));
        for (String link : links) {
            if (!link.startsWith("#")) {
                assertThat(Path.of(directory.toUri().resolve(link))).exists();
            }
        }
    }

    @Test
    void saysWhyAScoreCannotBeCompared() throws Exception {
        reports.period("2026-11", "98", "not comparable with October 2026: other accounts were read");

        assertThat(html()).contains("98 of 100, not comparable with October 2026: other accounts were read");
    }

    @Test
    void headsEveryTableForScreenReaders() throws Exception {
        reports.period("2026-11");

        Document page = page();
        NodeList tables = page.getElementsByTagName("table");
        assertThat(tables.getLength()).isEqualTo(2);
        for (int at = 0; at < tables.getLength(); at++) {
            var table = (Element) tables.item(at);
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
        }
        assertThat(attributes(page, "th", "scope")).hasSize(5 + 1 + 3 + 4).containsOnly("col", "row");
    }

    @Test
    void runsNoScriptAndLoadsNothing() throws Exception {
        reports.period("2026-11");

        assertThat(html()).doesNotContain("<script", "<img", "<iframe", "url(", "@import", "http:", "https:", "style=")
                .doesNotContainPattern(Pattern.compile("\\son[a-z]+="));
        assertThat(attributes(page(), "link", "href")).as("an empty icon, or browsers ask for one").containsExactly(
                "data:,");
    }

    @Test
    void showsTheHashOfTheManifestItself() throws Exception {
        reports.period("2026-11");

        assertThat(html()).contains(Sha256.of(Files.readAllBytes(reports.file("2026-11/manifest.json"))));
    }

    @Test
    void saysThatAPeriodHasNoManifest() throws Exception {
        reports.write("2026-11", "findings.csv", "");

        assertThat(texts(page(), "p")).contains("Score: Unknown. There is no manifest: this period was not finished, "
                + "or its manifest is lost. Run keyledger verify on this folder.");
    }

    @Test
    void showsNoFigureThatTheManifestDoesNotVouchFor() throws Exception {
        reports.period("2026-11", "72");
        Path metrics = reports.file("2026-11/metrics.json");
        Files.writeString(metrics, Files.readString(metrics).replace("72", "99"));

        assertThat(html()).doesNotContain("99 of 100").contains("missing, changed or unreadable");
    }

    @Test
    void showsAPeriodWhoseManifestIsNoManifest() throws Exception {
        reports.period("2026-11").write("2026-11", "manifest.json", "{");

        assertThat(html()).contains("The manifest cannot be read. Run keyledger verify on this folder.");
    }

    @Test
    void saysThatThereIsNoReportYet() throws Exception {
        assertThat(texts(page(), "p")).contains("There is no report yet.");
    }

    @Test
    void letsABrowserApplyNoOtherStyleThanItsOwn() throws Exception {
        reports.period("2026-11");

        Document page = page();
        String policy = attributes(page, "meta", "content").get(1);
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(texts(page, "style").getFirst().getBytes(StandardCharsets.UTF_8));
        assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash) + "';").doesNotContain("unsafe");
    }

    @Test
    void saysInWordsWhatTheTrendShows() throws Exception {
        reports.period("2026-11", "72");

        Document page = page();
        assertThat(texts(page, "desc")).containsExactly(
                "60 in September 2026, 72 in November 2026: up (of 100)");
        assertThat(texts(page, "dd")).anyMatch(text -> text.strip().endsWith("72 in November 2026: up (of 100)"))
                .contains("72 of 100, up 8 from 64 in October 2026", "1,315 keys of 1 user",
                        "473: 1 critical, 472 high",
                        "5 new, 1 reopened, 9 closed");
    }

    @Test
    void drawsNoTrendOfOneFigure() throws Exception {
        reports.period("2026-11", "");

        assertThat(html()).doesNotContain("<svg").contains("None, as no key could be judged");
    }

    @Test
    void opensTheNewestMonthOnly() throws Exception {
        reports.period("2026-10").period("2026-11").period("2026-09");

        assertThat(attributes(page(), "details", "open")).containsExactly("open", "", "");
    }

    /// Three years of months with sixty files each, as an organization with many units has them.
    @Test
    void staysUsableWithThreeYearsOfMonths() throws Exception {
        for (YearMonth month = YearMonth.of(2023, 12); !month.isAfter(YearMonth.of(2026, 11));) {
            for (int file = 0; file < 56; file++) {
                reports.write(month.toString(), "scp/deny-iam-users-except-arns-unit-" + file + ".json", "{}");
            }
            reports.periodOfAll(month.toString());
            month = month.plusMonths(1);
        }

        Document page = page();
        assertThat(page.getElementsByTagName("details").getLength()).isEqualTo(36);
        assertThat(page.getElementsByTagName("tr").getLength()).isEqualTo(1 + 36 + 36 * (1 + 60));
        assertThat(html()).hasSizeLessThan(1_000_000);
    }

    @Test
    void leadsThroughThePageByLandmarksAndHeadings() throws Exception {
        reports.period("2026-10").period("2026-11");

        Document page = page();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(texts(page, "main")).hasSize(1);
        assertThat(texts(page, "header")).hasSize(1);
        assertThat(texts(page, "h1")).containsExactly("Keyledger reports");
        assertThat(texts(page, "h3")).isEmpty();
        List<String> ids = allAttributes(page, "id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(allAttributes(page, "aria-labelledby").stream().flatMap(names -> Stream.of(names.split(" "))))
                .isNotEmpty().isSubsetOf(ids);
        assertThat(attributes(page, "a", "href").stream().filter(link -> link.startsWith("#"))
                .map(link -> link.substring(1))).isNotEmpty().isSubsetOf(ids);
        assertThat(attributes(page, "a", "href")).first().isEqualTo("#reports");
    }

    @Test
    void showsWhoseReportsTheyAre() throws Exception {
        reports.period("2026-11");

        assertThat(texts(page(), "title").getFirst()).isEqualTo("Keyledger reports of organization o-exampleorgid");
    }

    private String html() throws IOException {
        return Files.readString(Shelf.write(directory));
    }

    /// The page is well-formed, so an XML parser finds what is not closed or not escaped.
    private Document page() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html())));
    }

    private static List<String> allAttributes(Document page, String attribute) {
        return attributes(page, "*", attribute).stream().filter(value -> !value.isEmpty()).toList();
    }

    private static List<String> texts(Document page, String element) {
        NodeList nodes = page.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> nodes.item(at).getTextContent()).toList();
    }

    private static List<String> attributes(Document page, String element, String attribute) {
        NodeList nodes = page.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> ((Element) nodes.item(at)).getAttribute(attribute)).toList();
    }
}
