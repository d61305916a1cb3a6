package org.keyledger.report.mail;

import java.util.stream.Collectors;

/// What a reader of the HTML sees, a line for each block and cell, and what stands in for the image.
public final class MailText {

    private MailText() {}

    public static String of(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("\\s+", " ")
                .replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "\n[image: $1]\n")
                .replaceAll("</?(?:p|td|th|tr|table|h1|h2|li|br|title|div)\\b[^>]*>", "\n").replaceAll("<[^>]+>", "")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#160;", " ")
                .replaceAll("&#39;|&apos;", "'").replace("&#9650;", "▲").replace("&#9660;", "▼").replace("&#9632;", "■")
                .replace("&#9679;", "●").replace("&#9654;", "▶").replace("&amp;", "&").lines().map(String::strip)
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n", "", "\n"));
    }
}
