package org.keyledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyledger.batch.LedgerContext;
import org.keyledger.browser.BrowserPage;
import org.keyledger.browser.BrowserPage.AccessibleNode;
import org.keyledger.browser.Chromium;
import org.keyledger.evidence.sample.SampleOrganization;
import org.keyledger.evidence.sample.SampleSpec;
import org.keyledger.job.JobSettings;
import org.keyledger.job.ProgressListener;
import org.keyledger.job.RunRequest;
import org.keyledger.job.Source;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import tools.jackson.databind.JsonNode;

/// The shelf of the sample organization in a real browser: `mvn -Pbrowser test`. With `-Dscreenshots=FOLDER` it leaves
/// pictures there.
class ShelfInBrowser {

    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final String FOCUSABLE = "a[href], summary";

    @TempDir
    static Path folder;

    private static Path reports;
    private static HttpServer server;
    private static Chromium chromium;

    /// How the page gets to the browser: from a folder or a file share, or from a web server.
    enum Address {
        FOLDER, WEB_SERVER;

        URI page() {
            return switch (this) {
                case FOLDER -> reports.resolve("index.html").toUri();
                case WEB_SERVER -> URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/index.html");
            };
        }
    }

    @BeforeAll
    static void runThreeMonthsAndStartABrowser() throws Exception {
        reports = folder.resolve("reports of the sample & others");
        new SampleOrganization(new SampleSpec(12, 10, 3, 7, LAST)).write(folder.resolve("evidence"));
        JobSettings settings = JobSettings.of("test", new Source.Evidence(folder.resolve("evidence")), reports);
        try (LedgerContext ledger = LedgerContext.onH2(folder.resolve("ledger"))) {
            for (int ago = 2; ago >= 0; ago--) {
                ledger.job().run(
                        new RunRequest(settings, folder.resolve("evidence"), LAST.minusMonths(ago), false),
                        ProgressListener.SILENT);
            }
        }
        server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), reports,
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        chromium = Chromium.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksForNothingElseAndLeavesTheConsoleEmpty(Address address) throws Exception {
        BrowserPage page = chromium.page(1280, 900).open(address.page());

        assertThat(page.requests()).filteredOn(request -> !request.equals("data:,"))
                .containsExactly(address.page().toString());
        assertThat(page.console()).isEmpty();
        assertThat(page.evaluate("getComputedStyle(document.body).maxWidth").asString())
                .as("the policy lets the style through").isEqualTo("1024px");
    }

    @ParameterizedTest
    @EnumSource
    void eachLinkReachesAFileOfTheStatedSize(Address address) throws Exception {
        JsonNode rows = chromium.page(1280, 900).open(address.page()).evaluate("[...document.querySelectorAll("
                + "'table.files tbody tr')].map(row => [row.querySelector('a').href, row.cells[1].textContent, "
                + "row.querySelector('code').textContent])");

        assertThat(rows.size()).isGreaterThan(3 * 15);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (JsonNode row : rows) {
                byte[] file = content(http, URI.create(row.get(0).asString()));
                assertThat(file.length).as(row.get(0).asString())
                        .isEqualTo(Integer.parseInt(row.get(1).asString().replace(",", "")));
                assertThat(Sha256.of(file)).as(row.get(0).asString()).isEqualTo(row.get(2).asString());
            }
        }
    }

    private static byte[] content(HttpClient http, URI address) throws Exception {
        if (address.getScheme().equals("file")) {
            return Files.readAllBytes(Path.of(address));
        }
        HttpResponse<byte[]> response =
                http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
        return response.body();
    }

    @Test
    void everyOtherLinkLeadsToAFileOrAPlaceOnThePage() throws Exception {
        JsonNode links = chromium.page(1280, 900).open(Address.FOLDER.page()).evaluate(
                "[...document.links].map(a => [a.getAttribute('href'), a.href])");

        for (JsonNode link : links) {
            String written = link.get(0).asString();
            if (written.startsWith("#")) {
                assertThat(Files.readString(reports.resolve("index.html")))
                        .contains("id=\"" + written.substring(1) + "\"");
            }
            else {
                assertThat(Path.of(URI.create(link.get(1).asString()))).isRegularFile().startsWith(reports);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 1280 })
    void theTabKeyReachesEveryLinkInOrderAndShowsWhereItIs(int width) throws Exception {
        BrowserPage page = chromium.page(width, 900).open(Address.FOLDER.page());
        JsonNode expected = page.evaluate("[...document.querySelectorAll('" + FOCUSABLE
                + "')].filter(e => e.tagName == 'SUMMARY' || !e.closest('details:not([open])')).map(e => e.textContent)");
        List<String> reached = new ArrayList<>();
        for (int at = 0; at < expected.size(); at++) {
            page.pressTab();
            JsonNode focus = page.evaluate("(e => { let s = getComputedStyle(e), r = e.getBoundingClientRect(); return "
                    + "[e.textContent, s.outlineStyle, parseFloat(s.outlineWidth), r.top >= 0 && r.left >= 0 && "
                    + "r.bottom <= innerHeight && r.right <= innerWidth && r.width > 0] })(document.activeElement)");
            reached.add(focus.get(0).asString());
            assertThat(focus.get(1).asString()).as("outline of %s", focus).isEqualTo("solid");
            assertThat(focus.get(2).asInt()).as("outline of %s", focus).isGreaterThanOrEqualTo(3);
            assertThat(focus.get(3).asBoolean()).as("%s is to be seen", focus).isTrue();
        }

        assertThat(reached).hasSizeGreaterThan(20)
                .containsExactlyElementsOf(expected.valueStream().map(JsonNode::asString).toList());
    }

    @Test
    void aFoldedMonthOpensByKeyboardAndItsLinksAreNext() throws Exception {
        BrowserPage page = chromium.page(1280, 900).open(Address.FOLDER.page());
        assertThat(page.evaluate("[...document.querySelectorAll('details')].map(d => d.open)").toString())
                .isEqualTo("[true,false,false]");
        page.evaluate("document.querySelectorAll('summary')[1].focus()");
        page.pressEnter();
        page.pressTab();

        assertThat(page.evaluate("document.querySelectorAll('details')[1].open").asBoolean()).isTrue();
        assertThat(page.evaluate("document.activeElement.getAttribute('href')").asString()).startsWith("2026-09/");
    }

    @Test
    void theSkipLinkLeadsToTheReports() throws Exception {
        BrowserPage page = chromium.page(1280, 900).open(Address.FOLDER.page());
        page.pressTab();
        page.pressEnter();
        page.pressTab();

        assertThat(page.evaluate("document.activeElement.getAttribute('href')").asString()).isEqualTo("#p2026-10");
    }

    @Test
    void aScreenReaderFindsNamesAndOneMainLandmark() throws Exception {
        BrowserPage page = chromium.page(1280, 900).open(Address.FOLDER.page());
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        List<AccessibleNode> nodes = page.accessibility();

        assertThat(nodes).filteredOn(node -> node.role().equals("main")).hasSize(1);
        assertThat(nodes).filteredOn(node -> node.role().equals("banner")).hasSize(1);
        assertThat(nodes).filteredOn(node -> Set.of("link", "table", "image", "img", "heading", "region",
                "columnheader", "rowheader", "DisclosureTriangle", "RootWebArea").contains(node.role()))
                .allSatisfy(node -> assertThat(node.name()).as(node.toString()).isNotBlank());
        assertThat(nodes).filteredOn(node -> node.role().equals("table")).extracting(AccessibleNode::name)
                .containsExactly("All months", "Files of October 2026", "Files of September 2026",
                        "Files of August 2026");
        assertThat(nodes).filteredOn(node -> Set.of("image", "img").contains(node.role())).hasSize(2 + 2)
                .allSatisfy(node -> assertThat(node.name() + node.description()).contains("over", "2026"));
        assertThat(nodes).filteredOn(node -> node.role().equals("link")).extracting(AccessibleNode::name)
                .as("a list of links tells one from the other, but for files that each month has")
                .filteredOn(name -> name.contains("(")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 375, 1280 })
    void nothingHasToBeScrolledSideways(int width) throws Exception {
        BrowserPage page = chromium.page(width, 900).open(Address.FOLDER.page());
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        assertThat(page.evaluate("[...document.querySelectorAll('main *')].filter(e => { let r = "
                + "e.getBoundingClientRect(); return r.right > innerWidth + 0.5 || e.scrollWidth > e.clientWidth + 1 && "
                + "e.clientWidth > 0 && getComputedStyle(e).display != 'inline' }).map(e => e.outerHTML.slice(0, 120))")
                .toString()).as("elements that stick out").isEqualTo("[]");
        keep(page, "shelf-" + width + "-open.png");
    }

    @Test
    void looksAreKeptForWhoeverWantsToSee() throws Exception {
        BrowserPage page = chromium.page(1280, 900).open(Address.FOLDER.page());
        keep(page, "shelf-1280.png");
        keep(page.media("screen", "dark"), "shelf-1280-dark.png");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor").asString())
                .isEqualTo("rgb(20, 24, 29)");
        keep(chromium.page(375, 800).open(Address.FOLDER.page()), "shelf-375.png");
        byte[] pdf = page.media("", "light").pdf();
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        if (System.getProperty("screenshots") != null) {
            Files.write(Path.of(System.getProperty("screenshots"), "shelf.pdf"), pdf);
        }
    }

    private static void keep(BrowserPage page, String name) throws Exception {
        String kept = System.getProperty("screenshots");
        byte[] picture = page.screenshot();
        assertThat(picture).hasSizeGreaterThan(10_000);
        if (kept != null) {
            Files.write(Files.createDirectories(Path.of(kept)).resolve(name), picture);
        }
    }
}
