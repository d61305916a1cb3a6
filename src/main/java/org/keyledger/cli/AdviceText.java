package org.keyledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keyledger.report.PhaseLine;
import org.keyledger.report.ScpChangeLine;
import org.keyledger.report.ScpLossLine;
import org.keyledger.report.ScpPolicyLine;
import org.keyledger.report.ScpReadiness;

/// A month's advice as text of at most a hundred columns.
final class AdviceText {

    /// Of a list; the whole one is in the reports.
    private static final int SHOWN = 20;

    private final PrintWriter out;

    AdviceText(PrintWriter out) {
        this.out = out;
    }

    void print(YearMonth period, ScpReadiness advice, Path reports) {
        wrapped("", "Advice on service control policies, " + period);
        out.println();
        wrapped("", advice.verdict());
        phases(advice);
        policies(advice, reports);
        exceptions(advice);
        losses(advice);
        people(advice);
    }

    private void phases(ScpReadiness advice) {
        heading("Phases");
        TextTable table = new TextTable(List.of("  PHASE", "READY", "ACCOUNTS", "NOT READ", "IN USE", "EXCEPTIONS",
                "TO GRANT", "MIGRATE", "DELETE", "DECIDE"));
        advice.phases().forEach(phase -> table.row(List.of("  " + plain(phase.name(), 20), phase.ready() ? "yes" : "no",
                number(phase.accounts()), number(phase.unread()), number(phase.inUse()), number(phase.exempt()),
                number(phase.toGrant()), number(phase.migrate()), number(phase.delete()),
                number(phase.undecided()))));
        table.print(out);
        for (PhaseLine phase : advice.phases()) {
            out.println();
            wrapped("  ", phase.name() + ": " + phase.statement());
            if (!phase.targets().isEmpty()) {
                wrapped("    ", "attach to " + String.join(", ", phase.targets()));
            }
        }
    }

    private void policies(ScpReadiness advice, Path reports) {
        heading("Policies, in " + reports);
        for (ScpPolicyLine policy : advice.policies()) {
            wrapped("  ", policy.file() + ": " + policy.title() + " "
                    + (policy.phase().isEmpty() ? "" : "For phase " + policy.phase() + ". ") + policy.characters()
                    + " of " + policy.limit() + " characters.");
        }
    }

    private void exceptions(ScpReadiness advice) {
        heading("Exceptions");
        wrapped("  ",
                advice.totals().exceptions() + " advised, " + advice.totals().toGrant() + " of them to be granted, "
                        + advice.totals().expired() + " expired. " + advice.diff().sentence());
        Limited<ScpChangeLine> limited = new Limited<>();
        advice.changes().forEach(limited::add);
        limited.shown().forEach(change -> wrapped("    ", change.change() + ": " + change.arn()
                + change.expires().map(AdviceText::until).orElse("")));
        limited.rest("exceptions that changed");
    }

    private static String until(LocalDate day) {
        return ", until " + day;
    }

    private void losses(ScpReadiness advice) {
        heading("Who would lose access");
        if (advice.totals().losses() == 0) {
            wrapped("  ", "Nobody who was read.");
            return;
        }
        wrapped("  ", advice.totals().losing() + " users for certain, and " + advice.totals().mayLose()
                + " of whom nobody can tell; " + advice.totals().losingInUse() + " of them all have a key in use:");
        Limited<ScpLossLine> limited = new Limited<>();
        advice.losses().forEach(loss -> {
            if (loss.inUse().equals("Yes")) {
                limited.add(loss);
            }
        });
        limited.shown().forEach(loss -> {
            wrapped("    ", loss.access() + ": " + loss.arn() + ", " + loss.treatment().toLowerCase(Locale.ROOT) + ". "
                    + loss.why());
        });
        limited.rest("users with a key in use");
    }

    private void people(ScpReadiness advice) {
        heading("People");
        wrapped("  ", advice.signIn().sentence());
        if (advice.signIn().known()) {
            wrapped("  ", advice.signIn().people().sentence());
        }
        advice.signIn().sessions().forEach(line -> wrapped("  ", line));
    }

    private void heading(String text) {
        out.println();
        wrapped("", text);
    }

    private void wrapped(String indent, String text) {
        WrappedText.print(out, "", indent.length(), text);
    }

    private static String plain(String name, int widest) {
        String line = WrappedText.lines(name, Integer.MAX_VALUE).getFirst();
        return line.length() <= widest ? line : line.substring(0, widest - 1) + "…";
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    /// The first of a long list, and how many there are.
    private final class Limited<T> {

        private final List<T> first = new ArrayList<>();
        private long all;

        void add(T element) {
            all++;
            if (first.size() < SHOWN) {
                first.add(element);
            }
        }

        List<T> shown() {
            return first;
        }

        void rest(String what) {
            if (all > first.size()) {
                wrapped("    ", "and " + (all - first.size()) + " more " + what + ": see the workbook, or --json");
            }
        }
    }
}
