package org.keyledger.batch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keyledger.history.RunTables;

/// Why a run failed, out of the stack traces that Batch keeps of its steps.
///
/// @param message of the run itself, for those that failed outside every step
record FailureReason(String message, List<RunTables.Step> steps) {

    private static final int LONGEST = 300;
    private static final String CAUSE = "Caused by: ";
    private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z][\\w]*\\.)+(?=[A-Z])");
    private static final String UNTOLD = "it left no reason: killed, or ended from outside";

    /// Whether nothing was left behind to tell. A run that fails leaves its trace, so this one was killed, whatever a later run
    /// has written over it: recovering it, Batch calls it failed, and ended at that moment.
    boolean isUntold() {
        return message.isBlank() && steps.stream().allMatch(step -> step.message().isBlank());
    }

    /// Such as `write excel: FileSystemException: /reports: No space left on device`.
    String line() {
        // A partition knows what happened; its step knows only that a partition failed.
        RunTables.Step told = steps.stream().filter(step -> !step.message().isBlank())
                .reduce((first, next) -> next.isPartition() && !first.isPartition() ? next : first).orElse(null);
        String line = told != null ? told.plainName() + ": " + rootOf(told.message())
                : message.isBlank() ? UNTOLD : rootOf(message);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /// The last cause is the first thing that went wrong. Batch cuts long traces, so the last that is there must do.
    private static String rootOf(String trace) {
        String root = trace.strip().lines().findFirst().orElse("");
        for (String line : trace.lines().toList()) {
            root = line.startsWith(CAUSE) ? line.substring(CAUSE.length()) : root;
        }
        Matcher inPackage = PACKAGE.matcher(root);
        return inPackage.replaceFirst("").replaceAll("\\p{C}", "\uFFFD");
    }
}
