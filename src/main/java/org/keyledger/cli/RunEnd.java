package org.keyledger.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.keyledger.job.LogFields;
import org.keyledger.telemetry.MetricsSettings;
import org.keyledger.telemetry.Telemetry;
import org.slf4j.spi.LoggingEventBuilder;

import picocli.CommandLine.ParseResult;

/// What machines hear when a run has ended, however it did: a line, and the metrics that the job file asks for.
final class RunEnd {

    /// Commands that work a job's periods through, in whole or in part.
    private static final Set<String> RUNS = Set.of("run", "collect", "report", "deliver");
    /// What needs no quotes; see https://brandur.org/logfmt.
    private static final Pattern PLAIN = Pattern.compile("[^\\s\"=]+");

    private final Surroundings around;
    private final RunTally tally;
    private final Instant start;

    RunEnd(Surroundings around, RunTally tally) {
        this.around = around;
        this.tally = tally;
        this.start = around.clock().instant();
    }

    /// Nothing where no run has begun: a mistake in the job file has been told, and there is no job yet to speak of.
    void tell(ParseResult arguments, int code) {
        if (!tally.hasBegun() || !RUNS.contains(arguments.subcommand().commandSpec().name())) {
            return;
        }
        String command = arguments.subcommand().commandSpec().name();
        Instant end = around.clock().instant();
        double seconds = Duration.between(start, end).toMillis() / 1000.0;
        if (!tally.metrics().equals(MetricsSettings.NONE)) {
            new Telemetry(tally.metrics(), around.out()).tell(tally.figures(end, seconds, code))
                    .forEach(problem -> around.err().println("keyledger: " + problem));
        }
        Map<String, Object> fields = tally.fields(command, seconds, code);
        switch (around.logFormat()) {
            case TEXT -> around.err().println(line(fields));
            case ECS -> event(fields, code);
        }
    }

    /// In logfmt.
    private static String line(Map<String, Object> fields) {
        StringBuilder line = new StringBuilder("keyledger");
        fields.forEach((name, value) -> line.append(' ').append(name).append('=').append(text(value)));
        return line.toString();
    }

    private static String text(Object value) {
        String text = value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
        return PLAIN.matcher(text).matches() ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static void event(Map<String, Object> fields, int code) {
        LoggingEventBuilder event = EcsLog.log().atInfo();
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            event = event.addKeyValue(LogFields.PREFIX + field.getKey(), field.getValue());
        }
        event.log("The run ended with exit code " + code);
    }
}
