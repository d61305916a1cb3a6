package org.keyledger.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What can be done with service control policies.
@Command(name = "scp", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Looks at service control policies, before anybody attaches them. Nothing is changed in AWS.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n")
final class ScpCommand implements Callable<Integer> {

    private final PrintWriter err;

    @Spec
    private CommandSpec spec;

    ScpCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        command.usage(err, command.getColorScheme());
        return ExitCode.USAGE.code();
    }
}
