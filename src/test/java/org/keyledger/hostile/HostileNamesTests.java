package org.keyledger.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.batch.LedgerContext;
import org.keyledger.batch.RunsBatch;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;
import org.keyledger.report.ManifestVerifier;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

import de.siegmar.fastcsv.reader.CsvReader;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What hostile names do in the files of a whole run: nothing, in any of them, and none is lost.
@RunsBatch
class HostileNamesTests {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final Pattern SEPARATOR = Pattern.compile("[;\t\r\n]");

    @TempDir
    static Path folder;

    private static Path month;

    @BeforeAll
    static void runTwoMonths() throws IOException {
        Path evidence = folder.resolve("evidence");
        HostileOrganization.write(evidence, LAST, 2);
        JobSettings settings = JobSettings.of("test", new Source.Evidence(evidence), folder.resolve("reports"));
        try (LedgerContext ledger = LedgerContext.onH2(folder.resolve("ledger"))) {
            for (YearMonth period : List.of(LAST.minusMonths(1), LAST)) {
                ledger.job().run(new RunRequest(settings, evidence, period, false), ProgressListener.SILENT);
            }
        }
        month = folder.resolve("reports").resolve(LAST.toString());
        String kept = System.getProperty("hostile.keep");
        if (kept != null) {
            try (Stream<Path> all = Files.walk(folder.resolve("reports"))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path copy = Path.of(kept).resolve(folder.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }

    @Test
    void jsonHoldsEachNameAsItIs() throws IOException {
        Set<String> strings = new HashSet<>();
        JsonMapper mapper = JsonMapper.builder().build();
        collect(mapper.readTree(Files.readString(month.resolve("findings.ocsf.json"))), strings);

        assertThat(HostileTexts.all())
                .filteredOn(text -> strings.stream().noneMatch(string -> string.contains(text))).isEmpty();
        for (String other : List.of("metrics.json", "manifest.json")) {
            assertThat(mapper.readTree(Files.readString(month.resolve(other))).isObject()).isTrue();
        }
        assertThat(ManifestVerifier.verify(folder.resolve("reports"))).isEmpty();
    }

    private static void collect(JsonNode node, Set<String> strings) {
        if (node.isString()) {
            strings.add(node.stringValue());
        }
        node.forEach(child -> collect(child, strings));
    }

    @Test
    void theWorkbookHoldsTextAndNothingThatRunsOrLeads() throws Exception {
        RawWorkbook workbook = RawWorkbook.read(month.resolve("keyledger-" + LAST + ".xlsx"));

        assertThat(workbook.formulas()).isEmpty();
        assertThat(workbook.externalTargets()).isEmpty();
        assertThat(workbook.unquoted().stream().filter(Spreadsheets::runs)).isEmpty();
        assertThat(HostileTexts.all())
                .filteredOn(text -> workbook.texts().stream().noneMatch(cell -> cell.contains(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "findings.csv", "scp/exceptions.csv" })
    void noCellOfACsvRunsWhereverASpreadsheetSplitsIt(String file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (var rows = CsvReader.builder().ofCsvRecord(month.resolve(file))) {
            rows.forEach(row -> cells.addAll(row.getFields()));
        }

        assertThat(cells).hasSizeGreaterThan(500).anyMatch(cell -> cell.startsWith("'"));
        assertThat(cells).filteredOn(cell -> Spreadsheets.runs(cell)
                || SEPARATOR.splitAsStream(cell).anyMatch(Spreadsheets::runs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-10/mail/leadership.html", "index.html" })
    void htmlHasTheElementsOfItsTemplateAndNoOther(String file) throws Exception {
        String text = Files.readString(folder.resolve("reports").resolve(file));
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getElementsByTagName("*");
        for (int at = 0; at < all.getLength(); at++) {
            Element element = (Element) all.item(at);
            assertThat(element.getTagName()).isIn("html", "head", "meta", "title", "style", "body", "table", "tbody",
                    "thead", "tr", "td", "th", "h1", "h2", "p", "span", "img", "br", "ol", "ul", "li", "a", "header",
                    "main", "section", "details", "summary", "dl", "dt", "dd", "svg", "desc", "rect", "path", "circle",
                    "code", "caption", "link", "b");
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName()).doesNotStartWith("on");
                if (Set.of("href", "src").contains(attributes.item(i).getNodeName())) {
                    assertThat(attributes.item(i).getNodeValue())
                            .matches("#[a-z0-9-]+|\\d{4}-\\d{2}/[a-z0-9./-]+|data:,|trend.png");
                }
            }
        }
    }

    @Test
    void plainMailHasNoCharacterThatATerminalObeys() throws IOException {
        assertThat(Files.readString(month.resolve("mail/leadership.txt")).chars())
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                .noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "scp/rollout.md", "scp/people.md" })
    void markdownHasNoMarkupLinkOrCellOfAName(String file) throws IOException {
        MarkdownFile markdown = MarkdownFile.read(month.resolve(file));

        assertThat(markdown.withoutTheTemplatesOwn("templates/" + file)).filteredOn(MarkdownFile::hasMarkup).isEmpty();
        assertThat(markdown.brokenTables()).isEmpty();
        assertThat(markdown.code()).allMatch(line -> line.matches(
                "(\\[[a-z-]+ [A-Za-z0-9_.-]+]|sso_[a-z_]+ = [^`<>]*|\\s*aws .*|\\s*)"));
    }

    @Test
    void thePdfShowsWhatItCannotPrint() throws IOException {
        PdfReader reader = new PdfReader(Files.readAllBytes(month.resolve("keyledger-" + LAST + ".pdf")));
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(page).codePoints())
                    .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')
                    .noneMatch(c -> Character.getType(c) == Character.FORMAT);
        }
        assertThat(new String(Files.readAllBytes(month.resolve("keyledger-" + LAST + ".pdf")),
                java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("/URI", "/JavaScript", "/Launch");
    }

    @Test
    void theScriptHasNoCommandButItsOwn() throws IOException {
        List<String> lines = Files.readAllLines(month.resolve("actions.sh"));
        int start = lines.indexOf("exit 1") + 1;

        assertThat(lines.subList(start, lines.size())).hasSizeGreaterThan(200).allMatch(line -> line.isEmpty()
                || line.startsWith("# ") && line.chars().noneMatch(Character::isISOControl)
                || line.matches("aws iam (list-access-keys|(update|delete)-access-key)"
                        + "( --[a-z-]+=('[\\w+=,.@-]+')| --status Inactive)+"));
    }

    @Test
    void noFileIsNamedByData() throws IOException {
        try (Stream<Path> all = Files.walk(month)) {
            assertThat(all.filter(Files::isRegularFile).map(file -> month.relativize(file).toString()))
                    .allMatch(name -> name.toLowerCase(Locale.ROOT).equals(name) && name.matches("[a-z0-9./-]+"));
        }
    }
}
