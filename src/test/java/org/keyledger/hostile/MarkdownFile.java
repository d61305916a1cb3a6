package org.keyledger.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Markdown, line by line: what stands in fences, and the rest as it would be read once escapes are taken out.
///
/// @param text without code spans, and a sign for each escaped character
/// @param code within fences
record MarkdownFile(List<String> text, List<String> code) {

    private static final Pattern ESCAPED = Pattern.compile("\\\\[!-/:-@\\[-`{-~]");
    private static final String STANDS_FOR = "\u00A4";
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]+`");

    /// HTML, links, images, addresses that a renderer would link, entities.
    private static final Pattern MARKUP = Pattern.compile("[<>\\[\\]`~]|://|www\\.|&#?\\w+;|"
            + "\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]");

    static MarkdownFile read(Path file) throws IOException {
        MarkdownFile markdown = new MarkdownFile(new ArrayList<>(), new ArrayList<>());
        boolean fenced = false;
        for (String line : Files.readString(file).split("\n", -1)) {
            if (line.strip().startsWith("```")) {
                fenced = !fenced;
            }
            else if (fenced) {
                markdown.code.add(line);
            }
            else {
                markdown.text.add(CODE_SPAN.matcher(ESCAPED.matcher(line).replaceAll(STANDS_FOR)).replaceAll(""));
            }
        }
        return markdown;
    }

    static boolean hasMarkup(String line) {
        return MARKUP.matcher(line).find();
    }

    List<String> withoutTheTemplatesOwn(String template) throws IOException {
        Set<String> own = Set.copyOf(read(Path.of(template)).text());
        return text.stream().filter(line -> !own.contains(line)).toList();
    }

    /// Rows of another number of cells than the row above.
    List<String> brokenTables() {
        List<String> broken = new ArrayList<>();
        for (int at = 1; at < text.size(); at++) {
            if (text.get(at - 1).startsWith("|") && text.get(at).startsWith("|")
                    && bars(text.get(at - 1)) != bars(text.get(at))) {
                broken.add(text.get(at));
            }
        }
        return broken;
    }

    private static long bars(String line) {
        return line.chars().filter(c -> c == '|').count();
    }
}
