package org.keyledger.deliver.mail;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.keyledger.report.FinishedPeriod;
import org.keyledger.report.Manifest;

/// A page of the reports as the body of a mail: an image that lies beside it travels with it.
///
/// @param images in the order in which the page shows them; the page names each by [#idOf]
record HtmlBody(String html, List<Enclosure> images) {

    private static final Pattern IMAGE = Pattern.compile("src=\"([A-Za-z0-9_-]+\\.png)\"");
    private static final String FOLDER = "mail/";
    private static final String NOTES =
            "<p style=\"max-width:600px;margin:16px auto;font-family:Arial,Helvetica,sans-serif;font-size:14px\">";

    /// @param page  as it stands in the reports
    /// @param notes what is added at its end
    static HtmlBody of(String page, FinishedPeriod period, List<String> notes) throws IOException {
        Map<String, Enclosure> images = new LinkedHashMap<>();
        StringBuilder html = new StringBuilder();
        Matcher image = IMAGE.matcher(page);
        while (image.find()) {
            Optional<Manifest.Entry> file = period.file(FOLDER + image.group(1));
            if (file.isPresent() && !images.containsKey(image.group(1))) {
                images.put(image.group(1),
                        new Enclosure(file.get().name(), period.read(file.get()), file.get().sha256()));
            }
            image.appendReplacement(html, Matcher.quoteReplacement(
                    file.isEmpty() ? image.group() : "src=\"cid:" + idOf(image.group(1)) + "\""));
        }
        image.appendTail(html);
        int end = html.lastIndexOf("</body>");
        String added = NOTES + notes.stream().map(HtmlBody::escaped).collect(Collectors.joining("<br />")) + "</p>\n";
        html.insert(end < 0 ? html.length() : end, added);
        return new HtmlBody(html.toString(), List.copyOf(images.values()));
    }

    /// An id of a part has the form of an address (RFC 2392).
    static String idOf(String fileName) {
        return fileName + "@keyledger";
    }

    private static String escaped(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        int link = safe.indexOf("https://");
        return link < 0 ? safe
                : safe.substring(0, link) + "<a href=\"" + safe.substring(link) + "\">" + safe.substring(link)
                        + "</a>";
    }
}
