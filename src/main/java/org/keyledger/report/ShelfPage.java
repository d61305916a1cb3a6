package org.keyledger.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shelf's HTML: no scripts, nothing from elsewhere, readable aloud and on paper.
///
/// @param periods newest first
record ShelfPage(List<ShelfPeriod> periods) {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Keyledger reports</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; max-width: 70rem;
              margin: 0 auto; padding: 1rem; }
            section { margin-top: 2.5rem; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-weight: 600; padding: .5rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
              border-bottom: 1px solid #c9d1d9; }
            tbody th { font-weight: 400; }
            .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            code { font-size: .8rem; overflow-wrap: anywhere; }
            a { color: #0b57d0; }
            @media print {
              body { max-width: none; padding: 0; font-size: 10pt; }
              a { color: inherit; text-decoration: none; }
              code { font-size: 7pt; }
              section, tr { break-inside: avoid; }
            }
            </style>
            </head>
            <body>
            <header>
            <h1>Keyledger reports</h1>
            <p>Every period, newest first. To check that nothing was changed, run <code>keyledger verify</code> on this
            folder, or compare a file's SHA-256 with the one below. Keep the newest manifest's SHA-256 somewhere else:
            it covers all periods before it.</p>
            </header>
            <main>
            """;

    private static final String FOOT = """
            </main>
            </body>
            </html>
            """;

    String html() {
        return HEAD + (periods.isEmpty() ? "<p>There is no report yet.</p>\n" : overview())
                + periods.stream().map(ShelfPage::section).collect(Collectors.joining()) + FOOT;
    }

    private String overview() {
        return """
                <table>
                <caption>All periods</caption>
                <thead>
                <tr><th scope="col">Period</th><th scope="col">Score</th><th scope="col">Coverage</th></tr>
                </thead>
                <tbody>
                """ + periods.stream().map(ShelfPage::overviewRow).collect(Collectors.joining()) + """
                </tbody>
                </table>
                """;
    }

    private static String overviewRow(ShelfPeriod period) {
        return """
                <tr><th scope="row"><a href="#p%s">%s</a></th><td>%s</td><td>%s</td></tr>
                """.formatted(period.period(), month(period.period()), escape(period.score()),
                escape(period.coverage()));
    }

    private static String section(ShelfPeriod period) {
        return """
                <section aria-labelledby="p%1$s">
                <h2 id="p%1$s">%2$s</h2>
                <p>Score: %3$s. %4$s</p>
                %5$s</section>
                """.formatted(period.period(), month(period.period()), escape(period.score()),
                escape(period.coverage()), period.manifest().isPresent() ? files(period) : "");
    }

    private static String files(ShelfPeriod period) {
        return """
                <table>
                <caption>Files of %s</caption>
                <thead>
                <tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr>
                </thead>
                <tbody>
                """.formatted(period.period()) + Stream.concat(period.files().stream(), period.manifest().stream())
                .map(file -> fileRow(period.period(), file)).collect(Collectors.joining()) + """
                        </tbody>
                        </table>
                        """;
    }

    private static String fileRow(YearMonth period, Manifest.Entry file) {
        return """
                <tr><th scope="row"><a href="%s/%s">%s</a></th><td class="number">%s</td><td><code>%s</code></td></tr>
                """.formatted(period, escape(link(file.name())), escape(file.name()),
                String.format(Locale.ROOT, "%,d", file.bytes()), file.sha256());
    }

    private static String month(YearMonth period) {
        return period.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + period.getYear();
    }

    /// A relative link: each part of the name percent-encoded.
    private static String link(String name) {
        return Stream.of(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
