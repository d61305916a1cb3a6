package org.keyledger.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keyledger.assess.Severity;
import org.keyledger.history.AccountRecord.VerdictCount;

/// How values stand in the ledger's columns.
final class Columns {

    /// The rank of what has no severity: it sorts last.
    static final int NO_SEVERITY = 9;

    /// All ranks, worst first.
    static final List<Integer> RANKS = List.of(0, 1, 2, 3, NO_SEVERITY);

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(Columns::at).orElse(null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static int rank(Optional<Severity> severity) {
        return severity.map(Enum::ordinal).orElse(NO_SEVERITY);
    }

    static Optional<Severity> severity(int rank) {
        return rank == NO_SEVERITY ? Optional.empty() : Optional.of(Severity.values()[rank]);
    }

    /// Shortens text that came from outside to what its column takes, visibly. PostgreSQL takes no NUL characters.
    static String clip(String text, int length) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        if (clean.length() <= length) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(length - 2)) ? length - 2 : length - 1;
        return clean.substring(0, end) + "…";
    }

    static String verdicts(List<VerdictCount> verdicts) {
        return verdicts.stream().map(count -> count.flagged() + ":" + count.undetermined() + ":" + count.clear())
                .collect(Collectors.joining(" "));
    }

    static List<VerdictCount> verdicts(String text) {
        return words(text).map(word -> {
            String[] counts = word.split(":");
            return new VerdictCount(Long.parseLong(counts[0]), Long.parseLong(counts[1]), Long.parseLong(counts[2]));
        }).toList();
    }

    static String ages(List<AgeCount> ages) {
        return ages.stream().map(age -> age.days() + ":" + age.keys()).collect(Collectors.joining(" "));
    }

    static List<AgeCount> ages(String text) {
        return words(text).map(word -> {
            int colon = word.indexOf(':');
            return new AgeCount(Integer.parseInt(word.substring(0, colon)), Long.parseLong(word.substring(colon + 1)));
        }).toList();
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(" "));
    }
}
