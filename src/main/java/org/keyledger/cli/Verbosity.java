package org.keyledger.cli;

import picocli.CommandLine.Option;

/// What every command may be asked to tell more about.
final class Verbosity {

    static final String OPTION = "--verbose";

    @Option(names = OPTION, description = "Show the technical details of a failure.")
    boolean verbose;
}
