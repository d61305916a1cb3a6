package org.keyledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.keyledger.job.CoverageCount;
import org.keyledger.job.RunResult;

/// What an operator reads when a period is through.
final class RunSummary {

    private static final int KILO = 1024;

    private final Path reports;

    RunSummary(Path reports) {
        this.reports = reports.toAbsolutePath().normalize();
    }

    void print(RunResult result, PrintWriter out) {
        out.println(result.period() + (result.partial() ? "  PARTIAL: not everything could be read" : "  complete")
                + (result.alreadyComplete() ? ", by an earlier run; --rerun works through it again" : ""));
        SummaryLines.line(out, "coverage", coverage(result.coverage()));
        SummaryLines.line(out, "findings", findings(result));
        SummaryLines.line(out, "undetermined",
                result.undetermined() + (result.undetermined() == 1 ? " verdict" : " verdicts"));
        if (!result.exceptions().isEmpty()) {
            SummaryLines.line(out, "exceptions", result.exceptions());
        }
        SummaryLines.lines(out, "problems", result.problems());
        Path folder = reports.resolve(result.period().toString());
        SummaryLines.lines(out, "files", result.files().stream().map(file -> describe(folder, file)).toList());
        if (!result.files().isEmpty()) {
            SummaryLines.line(out, "in", folder.toString());
        }
        out.println();
        out.flush();
    }

    private static String coverage(CoverageCount count) {
        return count.read() + " of " + count.listed() + " accounts read"
                + (count.readInPart() > 0 ? " (" + count.readInPart() + " in part)" : "") + ", " + count.failed()
                + " failed" + SummaryLines.acknowledged(count.failed(), count.unacknowledgedFailures()) + ", "
                + count.skipped() + " skipped";
    }

    private static String findings(RunResult result) {
        return result.findingsBySeverity().isEmpty() ? "none"
                : result.findingsBySeverity().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String describe(Path folder, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return String.format(Locale.ROOT, "%9s  %s", size(absolute), folder.relativize(absolute));
    }

    private static String size(Path file) {
        try {
            long bytes = Files.size(file);
            return bytes < KILO ? bytes + " B"
                    : bytes < KILO * KILO ? Math.ceilDiv(bytes, KILO) + " KB"
                            : Math.ceilDiv(bytes, KILO * KILO) + " MB";
        }
        catch (IOException gone) {
            return "missing";
        }
    }
}
