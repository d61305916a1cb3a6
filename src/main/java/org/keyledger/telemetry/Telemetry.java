package org.keyledger.telemetry;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Tells the figures of a run wherever the settings name a place. Never throws for a place that cannot be told: the run is what
/// counts.
public final class Telemetry {

    private static final String UNAFFECTED = ". The run is not affected.";

    private final MetricsSettings settings;
    private final PrintWriter out;

    /// @param out standard output
    public Telemetry(MetricsSettings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    /// @return what was not told, and why: one sentence each
    public List<String> tell(RunFigures run) {
        List<String> problems = new ArrayList<>();
        settings.emf().ifPresent(emf -> emf.file().ifPresentOrElse(file -> append(file, run, problems), () -> {
            new EmfLines().of(run).forEach(out::println);
            out.flush();
        }));
        settings.otlp().ifPresent(otlp -> new OtlpPush(otlp.url()).send(run).ifPresent(failure -> problems
                .add("Metrics were not sent to " + otlp.url() + ": " + describe(failure) + UNAFFECTED)));
        return problems;
    }

    private static void append(Path file, RunFigures run, List<String> problems) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(file, new EmfLines().of(run), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        catch (IOException unwritable) {
            problems.add("Metrics were not written to " + file + ": " + describe(unwritable) + UNAFFECTED);
        }
    }

    /// Micrometer's sender wraps what it caught.
    private static String describe(Throwable failure) {
        if (failure.getCause() != null) {
            return describe(failure.getCause());
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
        return failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }
}
