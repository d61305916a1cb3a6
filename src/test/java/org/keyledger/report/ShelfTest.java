package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

        assertThat(texts(page(), "h2")).containsExactly("November 2026", "February 2026", "December 2025");
    }

    @Test
    void linksToFilesThatExistAndToNothingOutside() throws Exception {
        reports.period("2026-10").period("2026-11");

        List<String> links = attributes(page(), "a", "href");
        assertThat(links).hasSize(2 + 2 * 4);
        assertThat(links).allSatisfy(link -> assertThat(link).matches("#p\\d{4}-\\d{2}|\\d{4}-\\d{2}/.+"));
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
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        NodeList tables = page.getElementsByTagName("table");
        assertThat(tables.getLength()).isEqualTo(2);
        for (int at = 0; at < tables.getLength(); at++) {
            var table = (Element) tables.item(at);
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
        }
        assertThat(attributes(page, "th", "scope")).hasSize(3 + 1 + 3 + 4).containsOnly("col", "row");
    }

    @Test
    void runsNoScriptAndLoadsNothing() throws Exception {
        reports.period("2026-11");

        assertThat(html()).doesNotContain("<script", "<img", "<link", "<iframe", "url(", "@import", "http:", "https:")
                .doesNotContainPattern(Pattern.compile("\\son[a-z]+="));
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

    private String html() throws IOException {
        return Files.readString(Shelf.write(directory));
    }

    /// The page is well-formed but for its void elements, so an XML parser finds what is not closed or not escaped.
    private Document page() throws Exception {
        String xml = html().replaceAll("<meta ([^>]*)>", "<meta $1/>").replace("<!DOCTYPE html>\n", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
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
