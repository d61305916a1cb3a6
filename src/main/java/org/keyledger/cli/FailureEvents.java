package org.keyledger.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.ToIntFunction;

import org.slf4j.Logger;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What [Failures] tells operators, each as one event with the exception in the fields that are for it.
final class FailureEvents {

    private final Logger log;
    private final Stopping stopping;

    FailureEvents(Logger log, Stopping stopping) {
        this.log = log;
        this.stopping = stopping;
    }

    int wrongUsage(ParameterException wrong, String[] arguments) {
        return tell(null, failures -> failures.wrongUsage(wrong, arguments));
    }

    int failed(Exception failure, CommandLine command, ParseResult arguments) {
        return tell(failure, failures -> failures.failed(failure, command, arguments));
    }

    /// @param failure null where the message says it all
    private int tell(Exception failure, ToIntFunction<Failures> telling) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int code = telling.applyAsInt(new Failures(writer, stopping));
        writer.flush();
        log.atError().setCause(failure).log(text.toString().strip());
        return code;
    }
}
