package org.keyledger.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;

/// What can be done with reviewers' sign-offs.
@Command(name = "reviews", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Takes what reviewers signed in a month's workbook into the ledger, so that the next months carry it.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n")
final class ReviewsCommand extends CommandGroup {

    ReviewsCommand(PrintWriter err) {
        super(err);
    }
}
