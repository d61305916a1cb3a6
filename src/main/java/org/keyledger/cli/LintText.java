package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.keyledger.scp.lint.Defect;
import org.keyledger.scp.lint.LintReport;
import org.keyledger.scp.lint.Severity;

/// What the linter found as text of at most a hundred columns.
final class LintText {

    private static final int LABEL = 6;

    private final PrintWriter out;

    LintText(PrintWriter out) {
        this.out = out;
    }

    void print(LintReport report) {
        report.policies().forEach(this::print);
    }

    private void print(LintReport.OfPolicy policy) {
        lines("", policy.name() + ": " + counts(policy));
        for (Defect defect : policy.defects()) {
            out.println();
            lines("", defect.severity() + " " + defect.rule() + ", " + defect.where());
            lines("  why", defect.reason());
            lines("  fix", defect.fix());
            // Without its scheme the longest address fits a line, and can be copied.
            lines("  see", defect.source().replaceFirst("^https://", ""));
        }
        out.println();
    }

    private void lines(String label, String text) {
        WrappedText.print(out, label, label.isEmpty() ? 0 : LABEL, text);
    }

    private static String counts(LintReport.OfPolicy policy) {
        List<String> counts = Arrays.stream(Severity.values()).filter(severity -> policy.count(severity) > 0)
                .map(severity -> policy.count(severity) + " " + severity.name().toLowerCase(Locale.ROOT)
                        + (policy.count(severity) == 1 ? "" : "s"))
                .toList();
        return counts.isEmpty() ? "no defects found" : counts.stream().collect(Collectors.joining(", "));
    }
}
