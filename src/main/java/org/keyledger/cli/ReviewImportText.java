package org.keyledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.keyledger.report.ReviewImportResult;
import org.keyledger.report.ReviewProblem;

/// Tells what became of a returned workbook.
final class ReviewImportText {

    private static final int LISTED = 50;

    private final PrintWriter out;
    private final PrintWriter err;

    ReviewImportText(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void print(Path file, ReviewImportResult result, Path exceptionsOut) {
        if (!result.isImported()) {
            refused(file, result);
            return;
        }
        ReviewImportResult.Counts counts = result.counts();
        out.println(
                result.period() + ": " + count(counts.imported(), "sign-off", "sign-offs") + " imported from " + file
                        + " (SHA-256 " + result.fileSha256() + ")");
        line(counts.replaced(), "took the place of another answer", "took the place of other answers");
        line(counts.same(), "was there already, word for word", "were there already, word for word");
        line(counts.agreed(), "agrees with another reviewer, whose sign-off stays",
                "agree with another reviewer, whose sign-offs stay");
        line(counts.carried(), "of an earlier month is left as it was carried over",
                "of earlier months are left as they were carried over");
        line(counts.unsigned(), "row is not signed", "rows are not signed");
        line(counts.missing(), "finding of the month is not in the workbook",
                "findings of the month are not in the workbook");
        String chosen = chosen(result.byDisposition());
        if (!chosen.isEmpty()) {
            out.println("  " + chosen);
        }
        result.notes().forEach(note -> out.println("  " + plain(note)));
        proposals(result, exceptionsOut);
    }

    private void proposals(ReviewImportResult result, Path exceptionsOut) {
        if (result.proposals().isEmpty()) {
            return;
        }
        out.println();
        if (exceptionsOut != null) {
            out.println("Proposed entries for the exceptions register are in " + exceptionsOut + ".");
        }
        out.print(result.proposals());
    }

    private void refused(Path file, ReviewImportResult result) {
        long all = result.problems().size() + result.unlisted();
        err.println(
                "keyledger: " + file + " is not imported, and nothing of it is: " + count(all, "problem", "problems"));
        result.problems().stream().limit(LISTED).map(ReviewProblem::describe).map(ReviewImportText::plain)
                .forEach(problem -> err.println("  " + problem));
        if (all > LISTED) {
            err.println("  and " + (all - LISTED) + " more" + (all > result.problems().size() ? ""
                    : "; --json prints them all"));
        }
        err.println("Where the workbook and the ledger differ, somebody changed the cell, or " + result.period()
                + " was run again since. Put the cells right and import again.");
        err.flush();
    }

    private void line(long number, String one, String many) {
        if (number > 0) {
            out.println("  " + number + " " + (number == 1 ? one : many));
        }
    }

    /// Others chose the words, and none of them may move the cursor.
    private static String plain(String text) {
        return text.replaceAll("\\p{C}", "\uFFFD");
    }

    private static String chosen(Map<String, Long> dispositions) {
        return dispositions.entrySet().stream().filter(count -> count.getValue() > 0)
                .map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
