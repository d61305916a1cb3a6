package org.keyledger.cli;

import java.io.PrintWriter;
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
        for (String line : WrappedText.lines(fact.text(), TEXT)) {
            out.println(String.format(Locale.ROOT, "%" + INDENT + "s%-" + LABEL + "s%s", "", label, line)
                    .stripTrailing());
            label = "";
        }
    }
}
