package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keyledger.report.KeyExplanation;

/// An explanation as text of at most a hundred columns.
final class ExplanationText {

    private static final int WIDTH = 100;
    private static final int INDENT = 4;
    private static final int LABEL = 22;
    private static final int TEXT = WIDTH - INDENT - LABEL;

    private final PrintWriter out;

    ExplanationText(PrintWriter out) {
        this.out = out;
    }

    void print(KeyExplanation explanation) {
        out.println(explanation.title());
        for (KeyExplanation.Section section : explanation.sections()) {
            out.println();
            out.println("  " + section.heading());
            section.facts().forEach(this::print);
        }
        out.println();
    }

    private void print(KeyExplanation.Fact fact) {
        String label = fact.label();
        for (String line : wrapped(fact.text())) {
            out.println(String.format(Locale.ROOT, "%" + INDENT + "s%-" + LABEL + "s%s", "", label, line)
                    .stripTrailing());
            label = "";
        }
    }

    /// Words longer than a line, such as ARNs, are cut: nothing of them is left out. Others choose names, and a name must
    /// not move the cursor.
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.replaceAll("\\p{C}", "\uFFFD").split(" +")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > TEXT) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > TEXT) {
                lines.add(rest.substring(0, TEXT));
                rest = rest.substring(TEXT);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
