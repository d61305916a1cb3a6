package org.keyledger.cli;

import picocli.CommandLine.Option;

/// What every command may be asked to tell more about.
final class Verbosity {

    static final String OPTION = "--verbose";

    @Option(names = OPTION, description = "Show the technical details of a failure.")
    boolean verbose;

    /// Looked for before all else, by [LogFormat]; here it is checked and explained.
    @Option(names = LogFormat.OPTION, paramLabel = "FORMAT", converter = LogFormat.Converter.class,
            defaultValue = "${env:" + LogFormat.VARIABLE + ":-text}",
            description = "What standard error looks like: text, the default, or ecs for a JSON event a line, in the format"
                    + " of the Elastic Common Schema. KEYLEDGER_LOG_FORMAT in the environment says it where the option does not.")
    LogFormat logFormat;
}
