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
record Surroundings(PrintWriter out, PrintWriter err, boolean terminal, Clock clock,
        Map<String, String> environment) {

    static Surroundings ofProcess() {
        Console console = System.console();
        return new Surroundings(new PrintWriter(System.out, true), new PrintWriter(System.err, true),
                console != null && console.isTerminal(), Clock.systemDefaultZone(), System.getenv());
    }

    /// @param label what stands before each step, such as the period
    Progress progress(String label) {
        return terminal ? new ProgressBars(System.err, label) : new ProgressLines(err, clock, label);
    }
}
