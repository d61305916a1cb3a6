package org.keyledger.telemetry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.keyledger.telemetry.Figure.Unit;

/// What a run came to, as numbers. What a run did not come to know, because it failed before or had no need to, is absent and
/// not zero.
///
/// @param job      the job file's name for it
/// @param at       when the run ended
/// @param findings the open ones, for each control and severity
public record RunFigures(String job, Instant at, double seconds, int exitCode, Optional<Accounts> accounts,
        OptionalLong keys, List<Findings> findings, Optional<Calls> calls) {

    private static final String PREFIX = "keyledger.";

    /// `listed = read + failed + skipped`.
    public record Accounts(long listed, long read, long failed, long skipped) {

        /// The part that was read of those that were to be; all of none.
        double coverage() {
            return read + failed == 0 ? 1 : (double) read / (read + failed);
        }
    }

    /// @param severity its label, such as `High`
    public record Findings(String control, String severity, long open) {}

    /// Requests to AWS, and those of them that AWS refused because there were too many.
    public record Calls(long sent, long throttled) {}

    public RunFigures {
        findings = List.copyOf(findings);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        accounts.ifPresent(count -> {
            figures.add(count("accounts.listed", count.listed()));
            figures.add(count("accounts.read", count.read()));
            figures.add(count("accounts.failed", count.failed()));
            figures.add(count("accounts.skipped", count.skipped()));
            figures.add(Figure.of(PREFIX + "coverage", Unit.RATIO, count.coverage()));
        });
        keys.ifPresent(count -> figures.add(count("keys", count)));
        calls.ifPresent(count -> {
            figures.add(count("aws.calls", count.sent()));
            figures.add(count("aws.throttled", count.throttled()));
        });
        figures.add(Figure.of(PREFIX + "run.duration", Unit.SECONDS, seconds));
        figures.add(count("run.exit.code", exitCode));
        if (exitCode == 0) {
            figures.add(Figure.of(PREFIX + "run.last.success", Unit.SECONDS, at.getEpochSecond()));
        }
        findings.forEach(found -> figures.add(new Figure(PREFIX + "findings.open", Unit.COUNT, found.open(),
                new TreeMap<>(Map.of("control", found.control(), "severity",
                        found.severity().toLowerCase(Locale.ROOT))))));
        return figures;
    }

    private static Figure count(String name, long value) {
        return Figure.of(PREFIX + name, Unit.COUNT, value);
    }
}
