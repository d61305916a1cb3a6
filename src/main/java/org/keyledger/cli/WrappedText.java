package org.keyledger.cli;

import java.util.ArrayList;
import java.util.List;

/// Text in lines of some width.
final class WrappedText {

    private WrappedText() {}

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
