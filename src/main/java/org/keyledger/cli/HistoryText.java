package org.keyledger.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.keyledger.job.RunHistory.Accounts;
import org.keyledger.job.RunHistory.Delivered;
import org.keyledger.job.RunHistory.History;
import org.keyledger.job.RunHistory.Kind;
import org.keyledger.job.RunHistory.Outcome;
import org.keyledger.job.RunHistory.Run;
import org.keyledger.job.RunHistory.State;
import org.keyledger.job.RunHistory.Step;

/// Runs as a table.
///
/// @param zone in which instants are told
record HistoryText(PrintWriter out, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String NOTHING = "-";

    void print(History history, boolean steps, boolean deliveries) {
        if (history.runs().isEmpty()) {
            out.println("The ledger remembers no run.");
            return;
        }
        TextTable table = new TextTable(
                List.of("PERIOD", "RUN", "STARTED", "TOOK", "STATUS", "READ", "FAILED", "SKIPPED", "WHY"));
        history.runs().forEach(run -> table.row(List.of(run.period().toString(), word(run.kind()),
                TIME.format(run.started()), took(Optional.of(run.started()), run.ended()), word(run.state()),
                count(run.accounts(), Accounts::read), count(run.accounts(), Accounts::failed),
                count(run.accounts(), Accounts::skipped), plain(run.reason()))));
        table.print(out);
        if (steps) {
            history.runs().forEach(this::steps);
        }
        if (deliveries) {
            deliveries(history.deliveries());
        }
    }

    private void steps(Run run) {
        out.println();
        out.println(run.period() + " " + word(run.kind()) + ", " + TIME.format(run.started()));
        TextTable table = new TextTable(List.of("  STEP", "STARTED", "TOOK", "STATUS", "READ", "WRITTEN", "SKIPPED"));
        for (Step step : run.steps()) {
            table.row(List.of("  " + step.name(), step.started().map(TIME::format).orElse(NOTHING),
                    took(step.started(), step.ended()), word(step.state()), Long.toString(step.read()),
                    Long.toString(step.written()), Long.toString(step.skipped())));
        }
        table.print(out);
    }

    private void deliveries(List<Delivered> deliveries) {
        out.println();
        if (deliveries.isEmpty()) {
            out.println("Nothing of these months was delivered.");
            return;
        }
        TextTable table = new TextTable(List.of("PERIOD", "DESTINATION", "DELIVERY", "AT", "DETAIL"));
        deliveries.forEach(delivery -> table.row(List.of(delivery.period().toString(), delivery.destination(),
                word(delivery.outcome()),
                TIME.format(LocalDateTime.ofInstant(delivery.ended().orElse(delivery.begun()), zone)),
                plain(delivery.detail()))));
        table.print(out);
        out.println("Times of deliveries are of " + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + ".");
    }

    static String word(Kind kind) {
        return switch (kind) {
            case COLLECTION -> "collect";
            case REPORT -> "report";
            case DELIVERY -> "deliver";
        };
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String count(Optional<Accounts> accounts, ToLongFunction<Accounts> which) {
        return accounts.map(counts -> Long.toString(which.applyAsLong(counts))).orElse(NOTHING);
    }

    /// Such as `12 s`, `1 m 32 s` or `1 h 02 m`.
    private static String took(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return NOTHING;
        }
        Duration took = Duration.between(from.get(), to.get());
        if (took.toHours() > 0) {
            return String.format(Locale.ROOT, "%d h %02d m", took.toHours(), took.toMinutesPart());
        }
        return took.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d m %02d s", took.toMinutes(), took.toSecondsPart())
                : took.toSeconds() + " s";
    }

    /// Others wrote it, such as a mail server, and it must not move the cursor.
    private static String plain(String text) {
        return text.replaceAll("\\p{C}", "\uFFFD");
    }
}
