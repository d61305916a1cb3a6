package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What can be done with reviewers' sign-offs.
@Command(name = "reviews", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Takes what reviewers signed in a month's workbook into the ledger, so that the next months carry it.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n")
final class ReviewsCommand implements Callable<Integer> {

    private final PrintWriter err;

    @Spec
    private CommandSpec spec;

    ReviewsCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        command.usage(err, command.getColorScheme());
        return ExitCode.USAGE.code();
    }
}
