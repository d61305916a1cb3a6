package org.keyledger.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text and links in HTML that is well-formed XML as well.
final class Html {

    private static final char REPLACEMENT = '\uFFFD';

    private Html() {}

    /// Text of an element, or within an attribute's quotes. What XML 1.0 has no character for is shown as replaced, and so
    /// is what would turn the direction of the line.
    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> clean.append("&amp;");
                case '<' -> clean.append("&lt;");
                case '>' -> clean.append("&gt;");
                case '"' -> clean.append("&quot;");
                case '\'' -> clean.append("&#39;");
                default -> clean.appendCodePoint(isShown(c) ? c : REPLACEMENT);
            }
        });
        return clean.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            case Character.FORMAT, Character.SURROGATE -> false;
            default -> c != 0xFFFE && c != 0xFFFF;
        };
    }

    /// A relative link: each part of the name percent-encoded.
    static String link(String name) {
        return Stream.of(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
