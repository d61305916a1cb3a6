package org.keyledger.cli;

import java.time.Duration;
import java.util.Optional;

import org.keyledger.job.TimeText;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a command that may take long has: it can be stopped, and told how long it may take.
final class TimeLimit {

    @Option(names = "--timeout", paramLabel = "DURATION", converter = Converter.class,
            description = "Stop at the next safe point after this time, such as 45m or 6h, as on SIGTERM, with exit code"
                    + " 124. Started again, it goes on from there.")
    private Duration timeout;

    Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /// As times are written in job files.
    static final class Converter implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            return TimeText.parse(text).filter(Duration::isPositive).orElseThrow(() -> new TypeConversionException(
                    "'" + text + "' is not a time; write it as 90s, 45m or 6h"));
        }
    }
}
