package org.keyledger.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What standard error looks like.
enum LogFormat {
    /// Lines for people, bars where somebody is watching.
    TEXT,
    /// A JSON event on each line, in the format of the Elastic Common Schema.
    ECS;

    static final String OPTION = "--log-format";
    static final String VARIABLE = "KEYLEDGER_LOG_FORMAT";

    /// Before the command line is read, because what may be wrong with it is to be told in that format. The option counts before
    /// the environment. What is neither is text here and reported later.
    static LogFormat of(List<String> arguments, Map<String, String> environment) {
        return optionIn(arguments).or(() -> Optional.ofNullable(environment.get(VARIABLE))).flatMap(LogFormat::named)
                .orElse(TEXT);
    }

    private static Optional<String> optionIn(List<String> arguments) {
        int at = arguments.indexOf(OPTION);
        if (at >= 0) {
            return at + 1 < arguments.size() ? Optional.of(arguments.get(at + 1)) : Optional.empty();
        }
        return arguments.stream().filter(argument -> argument.startsWith(OPTION + "="))
                .map(argument -> argument.substring(OPTION.length() + 1)).findFirst();
    }

    private static Optional<LogFormat> named(String text) {
        return List.of(values()).stream().filter(format -> format.label().equals(text.strip())).findFirst();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For the option.
    static final class Converter implements ITypeConverter<LogFormat> {

        @Override
        public LogFormat convert(String text) {
            return named(text).orElseThrow(
                    () -> new TypeConversionException("'" + text + "' is no format of a log; write text or ecs"));
        }
    }
}
