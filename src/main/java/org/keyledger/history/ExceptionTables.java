package org.keyledger.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keyledger.assess.exceptions.EntryProblem;
import org.keyledger.assess.exceptions.EntryState;
import org.keyledger.assess.exceptions.EntryUse;
import org.keyledger.assess.exceptions.ExceptionMatch;
import org.springframework.jdbc.core.JdbcTemplate;

/// The ledger's tables of exceptions.
record ExceptionTables(JdbcTemplate jdbc) {

    static final List<String> NAMES = List.of("exception_match", "exception_problem", "exception_record");

    void addMatches(YearMonth period, String account, List<ExceptionMatch> matches) {
        matches.forEach(match -> jdbc.update("INSERT INTO exception_match VALUES (?, ?, ?, ?, ?, ?, ?)",
                period.toString(), account, match.entry(), match.users(), match.keys(), match.findings(),
                match.undetermined()));
    }

    /// By the entry's id, added up over all accounts.
    Map<String, ExceptionMatch> matches(YearMonth period) {
        Map<String, ExceptionMatch> matches = new HashMap<>();
        jdbc.query("SELECT entry_id, SUM(user_count) AS users, SUM(key_count) AS keys_matched,"
                + " SUM(finding_count) AS findings, SUM(undetermined) AS unsure FROM exception_match"
                + " WHERE period = ? GROUP BY entry_id", row -> {
                    String entry = row.getString("entry_id");
                    matches.put(entry, new ExceptionMatch(entry, row.getLong("users"), row.getLong("keys_matched"),
                            row.getLong("findings"), row.getLong("unsure")));
                }, period.toString());
        return matches;
    }

    void add(YearMonth period, List<ExceptionRecord> entries) {
        for (int seq = 0; seq < entries.size(); seq++) {
            add(period, seq, entries.get(seq));
        }
    }

    private void add(YearMonth period, int seq, ExceptionRecord entry) {
        jdbc.update("INSERT INTO exception_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                period.toString(), seq, entry.id(), entry.scope(), Columns.clip(entry.target(), 2200),
                Columns.clip(entry.controls(), 1000), entry.reason(), Columns.clip(entry.comment(), 4000),
                Columns.clip(entry.owner(), 400), Columns.clip(entry.approver(), 400),
                Columns.clip(entry.ticket(), 400), entry.granted(), entry.expires(), entry.state().name(),
                entry.daysLeft(), entry.use().name(), entry.users(), entry.keys(), entry.findings());
        for (int number = 0; number < entry.problems().size(); number++) {
            EntryProblem problem = entry.problems().get(number);
            jdbc.update("INSERT INTO exception_problem VALUES (?, ?, ?, ?, ?, ?)", period.toString(), entry.id(),
                    number, problem.kind().name(), problem.severity().ordinal(),
                    Columns.clip(problem.statement(), 1000));
        }
    }

    /// In the order of the register.
    List<ExceptionRecord> records(YearMonth period) {
        Map<String, List<EntryProblem>> problems = new HashMap<>();
        jdbc.query("SELECT * FROM exception_problem WHERE period = ? ORDER BY entry_id, seq", row -> {
            problems.computeIfAbsent(row.getString("entry_id"), _ -> new ArrayList<>())
                    .add(new EntryProblem(EntryProblem.Kind.valueOf(row.getString("kind")),
                            Columns.severity(row.getInt("severity")).orElseThrow(), row.getString("statement")));
        }, period.toString());
        return jdbc.query("SELECT * FROM exception_record WHERE period = ? ORDER BY seq",
                (row, _) -> record(row, problems.getOrDefault(row.getString("entry_id"), List.of())),
                period.toString());
    }

    private static ExceptionRecord record(ResultSet row, List<EntryProblem> problems) throws SQLException {
        return new ExceptionRecord(row.getString("entry_id"), row.getString("scope"), row.getString("target"),
                row.getString("controls"), row.getString("reason"), row.getString("comment_text"),
                row.getString("owner"), row.getString("approver"), row.getString("ticket"),
                row.getObject("granted_on", LocalDate.class), row.getObject("expires_on", LocalDate.class),
                EntryState.valueOf(row.getString("state")), row.getLong("days_left"),
                EntryUse.valueOf(row.getString("entry_use")), row.getLong("user_count"), row.getLong("key_count"),
                row.getLong("finding_count"), problems);
    }

    Map<EntryState, Long> states(YearMonth period) {
        Map<EntryState, Long> states = new EnumMap<>(EntryState.class);
        jdbc.query("SELECT state, COUNT(*) AS entries FROM exception_record WHERE period = ? GROUP BY state",
                row -> {
                    states.put(EntryState.valueOf(row.getString("state")), row.getLong("entries"));
                }, period.toString());
        return states;
    }
}
