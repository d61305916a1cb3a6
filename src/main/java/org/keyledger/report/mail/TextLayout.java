package org.keyledger.report.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lays out plain text: lines of 72 characters at most, which mail programs leave as they are (RFC 3676, section 4.2, asks
/// for fewer than 79), paragraphs wrapped, and lines with tabs set as a table.
final class TextLayout {

    static final int WIDTH = 72;

    private static final int GAP = 2;
    private static final Pattern HANGING = Pattern.compile("\\s*(?:[-*•]|\\d+\\.)\\s+|\\s*");

    private TextLayout() {}

    static String of(String text) {
        List<String> laidOut = new ArrayList<>();
        List<String[]> table = new ArrayList<>();
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            if (line.contains("\t")) {
                table.add(line.split("\t", -1));
                continue;
            }
            laidOut.addAll(table(table));
            table.clear();
            boolean repeatedBlank = line.isEmpty() && (laidOut.isEmpty() || laidOut.getLast().isEmpty());
            if (!repeatedBlank) {
                laidOut.addAll(wrapped(line, WIDTH));
            }
        }
        laidOut.addAll(table(table));
        return String.join("\n", laidOut).strip() + "\n";
    }

    /// What follows a bullet or a number stays to the right of it. A word that is too long for a line gets one of its own.
    private static List<String> wrapped(String line, int width) {
        Matcher hanging = HANGING.matcher(line);
        int indent = hanging.lookingAt() ? hanging.end() : 0;
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(line.substring(0, indent));
        for (String word : line.substring(indent).split(" +")) {
            if (current.length() > indent && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current = new StringBuilder(" ".repeat(indent));
            }
            current.append(current.length() > indent ? " " : "").append(word);
        }
        lines.add(current.toString().stripTrailing());
        return lines;
    }

    /// The first column takes the room that the others, set to the right, leave.
    private static List<String> table(List<String[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (int column = 1; column < columns; column++) {
            int at = column;
            widths[column] = rows.stream().filter(row -> row.length > at).mapToInt(row -> row[at].length()).max()
                    .orElse(0);
        }
        int others = Arrays.stream(widths).map(width -> width + GAP).sum() - GAP;
        int first = Math.max(12, WIDTH - others);
        return rows.stream().flatMap(row -> row(row, widths, first).stream()).collect(Collectors.toList());
    }

    private static List<String> row(String[] cells, int[] widths, int first) {
        List<String> lines = new ArrayList<>(wrapped(cells[0], first));
        StringBuilder line = new StringBuilder(lines.getFirst());
        line.append(" ".repeat(Math.max(0, first - line.length())));
        for (int column = 1; column < cells.length; column++) {
            line.append(" ".repeat(GAP + widths[column] - cells[column].length())).append(cells[column]);
        }
        lines.set(0, line.toString().stripTrailing());
        return lines;
    }
}
