package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.List;

import org.keyledger.job.CollectionResult;

/// What an operator reads when a period is collected.
final class CollectionSummary {

    void print(CollectionResult result, PrintWriter out) {
        out.println(result.period() + "  collected as of " + result.asOf()
                + (result.called() == 0 ? ", by an earlier run; nothing was left to call" : ""));
        SummaryLines.line(out, "accounts", result.collected() + " of " + result.listed() + " collected, "
                + result.failed() + " failed"
                + SummaryLines.acknowledged(result.failed(), result.unacknowledgedFailures()) + ", " + result.skipped()
                + " skipped");
        SummaryLines.lines(out, "not read", result.unread());
        SummaryLines.lines(out, "notes", result.notes());
        SummaryLines.lines(out, "problems", result.problems());
        SummaryLines.lines(out, "in", List.of(result.folder().toAbsolutePath().normalize().toString()));
        out.println();
        out.flush();
    }
}
