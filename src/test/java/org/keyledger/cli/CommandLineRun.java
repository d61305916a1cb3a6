package org.keyledger.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// One command, run through the real entry point.
record CommandLineRun(int code, String out, String err) {

    static CommandLineRun of(LedgerJobFactory jobs, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
        int code = new Main(
                new Surroundings(new PrintWriter(out), new PrintWriter(err), false, clock, Map.of()),
                jobs).execute(arguments);
        return new CommandLineRun(code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }
}
