package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Text in lines of some width.
final class WrappedText {

    /// Columns of a page.
    private static final int WIDTH = 100;

    private WrappedText() {}

    /// Prints text beside a label, in lines that fit a page.
    ///
    /// @param label  stands before the first line
    /// @param indent columns before the text
    static void print(PrintWriter out, String label, int indent, String text) {
        String before = label;
        for (String line : lines(text, WIDTH - indent)) {
            out.println(before + " ".repeat(Math.max(0, indent - before.length())) + line);
            before = "";
        }
    }

    /// Words longer than a line, such as ARNs, are cut: nothing of them is left out. Others choose names, and a name must
    /// not move the cursor.
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.replaceAll("\\p{C}", "\uFFFD").split(" +")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
