package org.keyledger.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/// The shelf's HTML: no scripts, nothing from elsewhere, readable aloud, by keyboard, without colour and on paper. It is
/// well-formed XML, so whatever reads that can read it.
///
/// @param periods newest first
record ShelfPage(List<ShelfPeriod> periods) {

    private static final String STYLE = style();

    /// The style sheet is named by its hash, so a browser would apply no other. `data:` is for the icon, which is empty:
    /// without one a browser asks the server for a file that does not exist.
    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(DigestUtils.sha256(STYLE))
            + "'; img-src data:; base-uri 'none'; form-action 'none'";

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="%s" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="robots" content="noindex" />
            <title>%s</title>
            <link rel="icon" href="data:," />
            <style>%s</style>
            </head>
            <body>
            <a class="skip" href="#reports">Skip to the reports</a>
            <header>
            <h1>Keyledger reports</h1>
            <p>IAM access keys%s, month by month, the newest first. <a href="#check">How to check that nothing was
            changed</a></p>
            </header>
            <main id="reports" tabindex="-1">
            """;

    private static final String FOOT = """
            <section aria-labelledby="check">
            <h2 id="check">How to check that nothing was changed</h2>
            <p>Run <code>keyledger verify</code> on this folder, or compare a file's SHA-256, as
            <code>sha256sum</code> prints it, with the one above. Keep the newest manifest's SHA-256 somewhere else: it
            covers all months before it.</p>
            </section>
            </main>
            </body>
            </html>
            """;

    String html() {
        String organization = periods.stream().flatMap(period -> period.figures().stream())
                .map(ShelfFigures::organization).findFirst().orElse("");
        String of = organization.isEmpty() ? "" : " of organization " + Html.text(organization);
        return HEAD.formatted(Html.text(POLICY), "Keyledger reports" + of, STYLE, of).replace("<header>\n",
                "<header>\n" + label())
                + (periods.isEmpty() ? "<p>There is no report yet.</p>\n" : overview())
                + periods.stream().map(this::section).collect(Collectors.joining()) + FOOT;
    }

    /// The page as a whole is as confidential as the newest reports that say so.
    private String label() {
        return periods.stream().flatMap(period -> period.figures().stream()).map(ShelfFigures::classification)
                .filter(each -> !each.isNone()).findFirst()
                .map(newest -> "<p><strong>" + Html.text(newest.label()) + "</strong></p>\n").orElse("");
    }

    private String overview() {
        return """
                <table class="months">
                <caption>All months</caption>
                <thead>
                <tr><th scope="col">Month</th><th scope="col" class="number">Score of 100</th>\
                <th scope="col" class="number">Accounts read</th><th scope="col" class="number">Keys</th>\
                <th scope="col" class="number">Open findings</th></tr>
                </thead>
                <tbody>
                """ + periods.stream().map(ShelfPage::overviewRow).collect(Collectors.joining()) + """
                </tbody>
                </table>
                """;
    }

    private static String overviewRow(ShelfPeriod period) {
        Optional<ShelfFigures> figures = period.figures();
        return """
                <tr><th scope="row"><a href="#p%s">%s</a></th>%s%s%s%s</tr>
                """.formatted(period.period(), ShelfTrend.month(period.period()),
                cell(figures.map(ShelfFigures::points)), cell(figures.map(ShelfFigures::accounts)),
                cell(figures.map(ShelfFigures::keys)), cell(figures.map(ShelfFigures::open)));
    }

    private static String cell(Optional<String> figure) {
        return "<td class=\"number\">" + Html.text(figure.filter(text -> !text.isEmpty()).orElse("Unknown")) + "</td>";
    }

    /// Of older months the files are folded away: three years of them would be a page of two thousand lines.
    private String section(ShelfPeriod period) {
        String id = "p" + period.period();
        return """
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s</h2>
                %3$s</section>
                """.formatted(id, ShelfTrend.month(period.period()), period.manifest().isPresent()
                ? details(period, period.equals(periods.getFirst()))
                : "<p>Score: " + Html.text(period.score() + ". " + period.coverage()) + "</p>\n");
    }

    private static String details(ShelfPeriod period, boolean open) {
        ShelfFiles files = new ShelfFiles(period);
        return """
                <details%s>
                <summary>Score %s, %s</summary>
                <dl>
                <dt>Score</dt><dd>%s</dd>
                <dt>Coverage</dt><dd>%s</dd>
                %s%s</dl>
                %s</details>
                """.formatted(open ? " open=\"open\"" : "",
                Html.text(period.figures().map(ShelfFigures::points).orElse("unknown")), Html.text(files.sentence()),
                Html.text(period.score()), Html.text(period.coverage()),
                period.figures().map(figures -> facts(period, figures)).orElse(""), files.toRead(), files.table());
    }

    private static String facts(ShelfPeriod period, ShelfFigures figures) {
        StringBuilder facts = new StringBuilder();
        figures.facts().forEach(fact -> facts
                .append("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.text(fact.name()), Html.text(fact.text()))));
        for (ShelfTrend trend : figures.trends()) {
            String id = "p" + period.period() + "-" + figures.trends().indexOf(trend);
            facts.append("<dt>%s, trend</dt>\n<dd>\n%s%s</dd>\n".formatted(Html.text(trend.title()), trend.svg(id),
                    Html.text(trend.words())));
        }
        return facts.toString();
    }

    static String style() {
        try (InputStream css = ShelfPage.class.getResourceAsStream("shelf.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
