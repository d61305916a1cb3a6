package org.keyledger.deliver;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.keyledger.collect.Redaction;

/// Words alerts. They stand here and in no template, so that a broken template is told of, too.
///
/// @param job     name of the job
/// @param file    of the job, as the operator names it
/// @param command that does the work: `run` or `collect`
/// @param host    that it ran on
/// @param at      when
public record AlertWords(String job, Path file, String command, YearMonth period, String host, Instant at) {

    private static final int MOST_LINES = 60;
    private static final int MOST_ACCOUNTS = 20;
    private static final double TENTHS = 10.0;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    /// Passwords in the addresses of databases and proxies.
    private static final Pattern VALUE =
            Pattern.compile("(?i)\\b(password|passwd|pwd|secret|token)(\\s*[=:]\\s*)[^\\s&;,)]+");
    private static final Pattern USER_INFO = Pattern.compile("://[^\\s/@]+@");

    /// How many accounts a run has read. `listed = read + failed + skipped`.
    ///
    /// @param reasons of the failed ones: the first, a line each
    public record Reading(long listed, long read, long inPart, long failed, long skipped, List<String> reasons) {

        /// Exact: nothing is rounded up to the floor. Where nothing was listed nothing was covered.
        public boolean isBelow(int percent) {
            return listed == 0 || read * 100 < (long) percent * listed;
        }

        /// Rounded down.
        private String percent() {
            return listed == 0 ? "0.0"
                    : String.format(Locale.ROOT, "%.1f", Math.floor(read * 1000.0 / listed) / TENTHS);
        }
    }

    /// @param message what the operator is told, with what to do
    public Alert failure(int exitCode, String meaning, String message) {
        List<String> lines = new ArrayList<>();
        lines.add("KEYLEDGER FAILED: " + title());
        lines.add("");
        lines.addAll(told(message));
        lines.add("");
        lines.add("Exit code: " + exitCode + " (" + meaning + ")");
        lines.addAll(place());
        lines.add("");
        lines.add("TO RESUME");
        lines.add("Put right what is said above, then start again. What was done is kept; it goes on from there:");
        lines.addAll(command(command));
        return alert(Alert.Kind.FAILURE, "Keyledger failed with exit code " + exitCode + ": " + title(), lines,
                exitCode + " " + command + " " + Alert.causeOf(message));
    }

    /// @param floor that the reading is below, in percent
    public Alert coverage(Reading reading, int floor) {
        List<String> lines = new ArrayList<>();
        lines.add("COVERAGE BELOW " + floor + " %: " + title());
        lines.add("");
        lines.add(
                reading.read() + " of " + reading.listed() + " listed accounts were read: " + reading.percent() + " %. "
                        + reading.failed() + " failed, " + reading.skipped() + " were skipped.");
        lines.add("Counted as read are accounts read whole or in part (" + reading.inPart()
                + " in part), of all that are listed: failed and skipped ones are listed and not read.");
        lines.addAll(failed(reading));
        lines.add("");
        lines.addAll(place());
        lines.add("");
        lines.add("TO READ THEM");
        lines.add("The reports are written, and speak of what was read. Put right what the accounts lack, then:");
        lines.addAll(command(command));
        return alert(Alert.Kind.COVERAGE,
                "Keyledger read " + reading.percent() + " % of the accounts, below " + floor + " %: " + title(), lines,
                floor + " " + reading.listed() + " " + reading.read() + " " + reading.failed() + " "
                        + Alert.causeOf(String.join("\n", reading.reasons())));
    }

    private static List<String> failed(Reading reading) {
        List<String> lines = new ArrayList<>();
        if (!reading.reasons().isEmpty()) {
            lines.add("");
            lines.add("FAILED");
            reading.reasons().stream().limit(MOST_ACCOUNTS).forEach(reason -> lines.add("- " + clean(reason)));
        }
        long more = reading.failed() - Math.min(reading.reasons().size(), MOST_ACCOUNTS);
        if (more > 0) {
            lines.add("and " + more + " more: see the workbook's sheet Accounts.");
        }
        return lines;
    }

    /// @param troubles deliveries that an operator has to look at
    public Alert undelivered(List<Delivery> troubles) {
        List<String> lines = new ArrayList<>();
        lines.add("REPORTS NOT DELIVERED: " + title());
        lines.add("");
        lines.add("The reports are written. Not delivered, or nobody can tell:");
        troubles.stream().limit(MOST_ACCOUNTS).forEach(delivery -> lines.add("- " + delivery.destination() + " "
                + delivery.state().name().toLowerCase(Locale.ROOT) + ": " + clean(delivery.detail())));
        if (troubles.size() > MOST_ACCOUNTS) {
            lines.add("and " + (troubles.size() - MOST_ACCOUNTS) + " more.");
        }
        lines.add("");
        lines.addAll(place());
        lines.add("");
        lines.add("TO DELIVER THEM");
        lines.add("What certainly failed is tried again by this; of what is unsure ask there first:");
        lines.addAll(command("deliver"));
        return alert(Alert.Kind.DELIVERY, "Keyledger did not deliver: " + title(), lines, Alert.causeOf(
                String.join("\n", troubles.stream().map(each -> each.destination() + " " + each.state()).toList())));
    }

    private Alert alert(Alert.Kind kind, String subject, List<String> lines, String cause) {
        lines.add("");
        lines.add("This is said once for this run and cause, however often it is started again.");
        return new Alert(kind, period, clean(subject), String.join("\n", lines) + "\n", cause);
    }

    private String title() {
        return clean(job) + ", " + period;
    }

    private List<String> place() {
        return List.of("Host:      " + host, "Time:      " + INSTANT.format(at), "Period:    " + period,
                "Job file:  " + file.toAbsolutePath().normalize());
    }

    /// Where relative paths of the job file begin, and what is typed there.
    private List<String> command(String name) {
        return List.of("    cd " + Path.of("").toAbsolutePath(),
                "    keyledger " + name + " " + file + " --period " + period);
    }

    private static List<String> told(String message) {
        List<String> lines = message.lines().map(AlertWords::clean).toList();
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
        first.add("and " + (lines.size() - MOST_LINES) + " more lines in the log.");
        return first;
    }

    private static String clean(String text) {
        return Redaction.of(USER_INFO.matcher(VALUE.matcher(text).replaceAll("$1$2[removed]"))
                .replaceAll("://[removed]@"));
    }
}
