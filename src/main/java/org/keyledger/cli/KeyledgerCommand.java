package org.keyledger.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;

/// The program's name on its own: tells what there is.
@Command(name = "keyledger", mixinStandardHelpOptions = true, versionProvider = Version.class,
        sortOptions = false,
        description = "A monthly ledger of every IAM access key in an AWS organization. It reads; it never changes"
                + " anything in AWS.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nStart here:%n",
        footer = { "  keyledger run jobs/demo/job.yaml        reports on an invented organization",
                "  keyledger check jobs/monthly/job.yaml   tries whether your organization can be read",
                "  keyledger run jobs/monthly/job.yaml     collects this month's evidence and reports on it" })
final class KeyledgerCommand extends CommandGroup {

    KeyledgerCommand(PrintWriter err) {
        super(err);
    }
}
