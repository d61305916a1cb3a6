package org.keyledger.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/// What a command has around it: where it writes, what time it is, what the environment says.
///
/// @param out      for results
/// @param err      for progress and errors
/// @param terminal whether someone is watching
/// @param logFormat what `err` gets
record Surroundings(PrintWriter out, PrintWriter err, boolean terminal, Clock clock,
        Map<String, String> environment, LogFormat logFormat) {

    /// With a log of text.
    Surroundings(PrintWriter out, PrintWriter err, boolean terminal, Clock clock, Map<String, String> environment) {
        this(out, err, terminal, clock, environment, LogFormat.TEXT);
    }

    /// @param format what standard error is to look like
    static Surroundings ofProcess(LogFormat format) {
        Console console = System.console();
        PrintWriter err = switch (format) {
            case TEXT -> new PrintWriter(System.err, true);
            case ECS -> {
                EcsLog.begin();
                yield EcsLog.writer();
            }
        };
        return new Surroundings(new PrintWriter(System.out, true), err, console != null && console.isTerminal(),
                Clock.systemDefaultZone(), System.getenv(), format);
    }

    /// @param label what stands before each step, such as the period
    Progress progress(String label) {
        return switch (logFormat) {
            case TEXT -> terminal ? new ProgressBars(System.err, label) : new ProgressLines(err, clock, label);
            case ECS -> new ProgressEvents(EcsLog.log(), clock, label);
        };
    }
}
