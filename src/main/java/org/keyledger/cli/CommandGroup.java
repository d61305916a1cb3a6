package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A name that has commands below it. On its own it tells what there is, and that is wrong usage.
abstract class CommandGroup implements Callable<Integer> {

    private final PrintWriter err;

    @Spec
    private CommandSpec spec;

    CommandGroup(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        command.usage(err, command.getColorScheme());
        return ExitCode.USAGE.code();
    }
}
