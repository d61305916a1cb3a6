package org.keyledger.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.Severity;

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
        return clean.length() <= length ? clean : clean.substring(0, length - 1) + "…";
    }
}
