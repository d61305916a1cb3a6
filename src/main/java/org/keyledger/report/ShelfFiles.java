package org.keyledger.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of a period on the shelf: what people read comes first, then all of them with size and hash.
record ShelfFiles(ShelfPeriod period) {

    private List<Manifest.Entry> all() {
        return Stream.concat(period.files().stream(), period.manifest().stream()).toList();
    }

    /// Such as `24 files of October 2026, 5.4 MB`.
    String sentence() {
        long bytes = all().stream().mapToLong(Manifest.Entry::bytes).sum();
        return all().size() + " files of " + ShelfTrend.month(period.period()) + ", " + size(bytes);
    }

    /// Nothing where none of the files is made for people.
    String toRead() {
        String items = period.files().stream()
                .flatMap(file -> title(file.name()).map(title -> item(file, title))).collect(Collectors.joining());
        return items.isEmpty() ? "" : "<dt>To read</dt>\n<dd><ul>\n" + items + "</ul></dd>\n";
    }

    private String item(Manifest.Entry file, String title) {
        return """
                <li><a href="%s">%s, %s</a>, %s</li>
                """.formatted(href(file), title, ShelfTrend.month(period.period()), size(file.bytes()));
    }

    private static Stream<String> title(String name) {
        if (name.contains("/")) {
            return Stream.empty();
        }
        return name.endsWith(".pdf") ? Stream.of("Summary for leadership (PDF)")
                : name.endsWith(".xlsx") ? Stream.of("Workbook for auditors (Excel)") : Stream.empty();
    }

    String table() {
        return """
                <table class="files">
                <caption>Files of %s</caption>
                <thead>
                <tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr>
                </thead>
                <tbody>
                """.formatted(ShelfTrend.month(period.period()))
                + all().stream().map(this::row).collect(Collectors.joining()) + """
                        </tbody>
                        </table>
                        """;
    }

    private String row(Manifest.Entry file) {
        return """
                <tr><th scope="row"><a href="%s">%s</a></th><td class="number">%s</td><td><code>%s</code></td></tr>
                """.formatted(href(file), Html.text(file.name()), String.format(Locale.ROOT, "%,d", file.bytes()),
                file.sha256());
    }

    private String href(Manifest.Entry file) {
        return Html.text(period.period() + "/" + Html.link(file.name()));
    }

    /// Rounded up: nobody waits longer for a file than he was told.
    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 999_000 ? (bytes + 999) / 1000 + " KB"
                : String.format(Locale.ROOT, "%.1f MB", Math.ceil(bytes / 100_000.0) / 10);
    }
}
