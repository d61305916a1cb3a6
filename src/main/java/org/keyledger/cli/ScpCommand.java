package org.keyledger.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;

/// What can be done with service control policies.
@Command(name = "scp", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Looks at service control policies, before anybody attaches them. Nothing is changed in AWS.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n")
final class ScpCommand extends CommandGroup {

    ScpCommand(PrintWriter err) {
        super(err);
    }
}
