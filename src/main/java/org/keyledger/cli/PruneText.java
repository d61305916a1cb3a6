package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import org.keyledger.job.PruneJob.Folder;
import org.keyledger.job.PruneJob.Plan;

/// What would be pruned, as text.
record PruneText(PrintWriter out) {

    void print(Plan plan) {
        out.println(plan.kept().isEmpty() ? "These go, which an earlier prune left:"
                : "Keeps " + plan.kept().getFirst() + " to " + plan.kept().getLast()
                        + ". Of the months before, these go:");
        if (!plan.folders().isEmpty()) {
            out.println();
            folders(plan.folders());
        }
        if (!plan.rows().isEmpty()) {
            out.println();
            TextTable table = new TextTable(List.of("IN THE LEDGER", "ACCOUNTS", "KEYS", "FINDINGS", "RUNS"));
            plan.rows().forEach(rows -> table.row(List.of(rows.period().toString(), number(rows.accounts()),
                    number(rows.keys()), number(rows.findings()), number(rows.runs()))));
            table.print(out);
        }
        sentences(plan.left(), "Left alone");
        sentences(plan.notes(), "Note");
        out.println();
    }

    void printNothing(Plan plan, int keep) {
        out.println(plan.kept().size() < keep
                ? "Nothing to delete: " + months(plan.kept().size()) + ", and " + keep + " are to be kept."
                : "Nothing to delete: nothing is older than " + plan.kept().getFirst() + ".");
        sentences(plan.left(), "Left alone");
    }

    private void folders(List<Folder> folders) {
        TextTable table = new TextTable(List.of("FOLDER", "FILES", "BYTES"));
        folders.forEach(folder -> table.row(List.of(folder.path().toString(), number(folder.files()),
                number(folder.bytes()))));
        table.row(List.of("in all", number(folders.stream().mapToLong(Folder::files).sum()),
                number(folders.stream().mapToLong(Folder::bytes).sum())));
        table.print(out);
    }

    private void sentences(List<String> sentences, String label) {
        if (!sentences.isEmpty()) {
            out.println();
        }
        sentences.forEach(sentence -> WrappedText.print(out, label + ":", label.length() + 2, sentence));
    }

    private static String months(int number) {
        return number == 1 ? "there is 1 month" : "there are " + number + " months";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
