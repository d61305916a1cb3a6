package org.keyledger.history;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.iam.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/// Writes the ledger. Transactions are the caller's: what [#record] writes belongs to the transaction it is called in.
public final class Ledger {

    private static final int BATCH = 1_000;
    private static final List<String> TABLES = List.of("metric_value", "account_measure", "evidence_file",
            "evidence_problem", "closure", "finding_count", "account_record", "period_run");

    private final JdbcTemplate jdbc;
    private final LedgerReader reader;

    public Ledger(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.reader = new LedgerReader(database);
    }

    /// Starts a period afresh: whatever the ledger held of it is forgotten, other periods stay as they are.
    public void begin(PeriodRecord period) {
        RowIds.Range keys = RowIds.keys(period.period(), 0, RowIds.LAST_ACCOUNT);
        jdbc.update("DELETE FROM key_record WHERE id BETWEEN ? AND ?", keys.first(), keys.last());
        for (int rank : Columns.RANKS) {
            RowIds.Range findings = RowIds.findings(period.period(), rank, 0, RowIds.LAST_ACCOUNT);
            jdbc.update("DELETE FROM finding WHERE id BETWEEN ? AND ?", findings.first(), findings.last());
        }
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE period = ?", period.period().toString()));
        jdbc.update("INSERT INTO period_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", period.period().toString(),
                Columns.at(period.asOf()), period.asOfInferred(), period.partition(),
                Columns.clip(period.source(), 1000), period.organization(), period.settingsHash(),
                String.join(",", period.controls()), false);
    }

    /// Writes accounts that the period does not hold yet.
    public void record(YearMonth period, List<? extends AccountEntry> entries) {
        String key = period.toString();
        batch("INSERT INTO account_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(AccountEntry::account).toList(), (row, account) -> bind(row, key, account));
        for (AccountEntry entry : entries) {
            AccountRecord owner = entry.account();
            String account = owner.account().value();
            batch("INSERT INTO key_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?)", entry.keys(), (row, found) -> bind(row, period, owner, found));
            recordFindings(period, account, owner.number(), entry.findings());
            recordProblems(period, account, entry.problems());
            recordFiles(period, account, entry.files());
            batch("INSERT INTO account_measure VALUES (?, ?, ?, ?)", List.copyOf(entry.measures().entrySet()),
                    (row, measure) -> bind(row, key, account, measure));
        }
    }

    /// Writes what concerns the period as a whole and no account.
    public void record(YearMonth period, List<EvidenceProblem> problems, List<EvidenceFile> files) {
        recordProblems(period, "", problems);
        recordFiles(period, "", files);
    }

    /// Closes the findings of accounts that were there in the previous period and are no longer listed.
    public void closeVanished(YearMonth period, Instant asOf) {
        Optional<YearMonth> previous = reader.previous(period);
        if (previous.isEmpty()) {
            return;
        }
        int number = reader.accountCount(period);
        for (AccountId account : reader.accountsWithOpenFindingsOnlyIn(previous.get(), period)) {
            PriorAccount prior = reader.prior(account, period);
            recordFindings(period, account.value(), number++, new Lifecycle(period, asOf).gone(prior));
        }
    }

    /// Marks the period complete: from now on other periods compare with it.
    public void seal(YearMonth period) {
        jdbc.update("UPDATE period_run SET recorded = TRUE WHERE period = ?", period.toString());
    }

    /// Keeps the figures of a period as published, in place of those kept before.
    public void publish(YearMonth period, Map<String, Amount> metrics) {
        jdbc.update("DELETE FROM metric_value WHERE period = ?", period.toString());
        batch("INSERT INTO metric_value VALUES (?, ?, ?, ?)", List.copyOf(metrics.entrySet()), (row, metric) -> {
            row.setString(1, period.toString());
            row.setString(2, metric.getKey());
            row.setLong(3, metric.getValue().numerator());
            row.setLong(4, metric.getValue().denominator());
        });
    }

    private void recordFindings(YearMonth period, String account, int number, List<FindingRecord> findings) {
        batch("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", findings,
                (row, finding) -> bind(row, period, account, number, finding));
        batch("INSERT INTO closure VALUES (?, ?, ?, ?, ?, ?, ?)",
                findings.stream().filter(finding -> finding.status() == FindingStatus.CLOSED).toList(),
                (row, finding) -> bindClosure(row, period.toString(), account, finding));
        Map<FindingKind, Long> kinds = findings.stream()
                .collect(Collectors.groupingBy(FindingKind::of, LinkedHashMap::new, Collectors.counting()));
        batch("INSERT INTO finding_count VALUES (?, ?, ?, ?, ?, ?)", List.copyOf(kinds.entrySet()), (row, kind) -> {
            row.setString(1, period.toString());
            row.setString(2, account);
            row.setString(3, kind.getKey().control());
            row.setInt(4, kind.getKey().rank());
            row.setString(5, kind.getKey().status().name());
            row.setLong(6, kind.getValue());
        });
    }

    private record FindingKind(String control, int rank, FindingStatus status) {

        static FindingKind of(FindingRecord finding) {
            return new FindingKind(finding.control(), Columns.rank(finding.severity()), finding.status());
        }
    }

    private void recordProblems(YearMonth period, String account, List<EvidenceProblem> problems) {
        List<Numbered> numbered = new ArrayList<>(problems.size());
        problems.forEach(problem -> numbered.add(new Numbered(numbered.size(), problem)));
        batch("INSERT INTO evidence_problem VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", numbered,
                (row, item) -> bind(row, period.toString(), account, item));
    }

    private void recordFiles(YearMonth period, String account, List<EvidenceFile> files) {
        batch("INSERT INTO evidence_file VALUES (?, ?, ?, ?, ?)", files, (row, file) -> {
            row.setString(1, period.toString());
            row.setString(2, account);
            row.setString(3, file.name());
            row.setLong(4, file.bytes());
            row.setString(5, file.sha256());
        });
    }

    private record Numbered(int seq, EvidenceProblem problem) {}

    private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> binder) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, BATCH, binder);
        }
    }

    private static void bind(PreparedStatement row, String period, AccountRecord account) throws SQLException {
        row.setString(1, period);
        row.setString(2, account.account().value());
        row.setString(3, Columns.clip(account.name(), 200));
        row.setString(4, Columns.clip(account.unit(), 1000));
        row.setString(5, account.state());
        row.setString(6, account.outcome().name());
        row.setString(7, Columns.clip(account.reason(), 4000));
        row.setString(8, Columns.clip(account.errorCode(), 200));
        row.setString(9, Columns.clip(account.remedy(), 4000));
        row.setObject(10, Columns.at(account.reportTime()));
        row.setBoolean(11, account.timeInferred());
        row.setInt(12, account.users());
        row.setInt(13, account.keys());
        row.setInt(14, account.activeKeys());
        row.setInt(15, account.rowsUnread());
        row.setBoolean(16, account.readInPart());
        row.setInt(17, account.number());
        row.setString(18, Columns.verdicts(account.verdicts()));
        row.setString(19, Columns.ages(account.ages()));
    }

    private static void bind(PreparedStatement row, YearMonth period, AccountRecord account, KeyRecord key)
            throws SQLException {
        row.setLong(1, RowIds.key(period, account.number(), key.seq()));
        row.setString(2, period.toString());
        row.setString(3, account.account().value());
        row.setInt(4, key.seq());
        row.setString(5, key.identity().user());
        row.setString(6, key.identity().created());
        row.setInt(7, key.identity().ordinal());
        row.setString(8, Columns.clip(key.arn(), 2048));
        row.setString(9, key.keyId());
        row.setString(10, key.keyNote());
        row.setInt(11, key.slot());
        row.setString(12, key.status());
        row.setObject(13, Columns.at(key.created()));
        row.setObject(14, key.ageDays().isPresent() ? key.ageDays().getAsInt() : null, java.sql.Types.INTEGER);
        row.setObject(15, Columns.at(key.lastUsed()));
        row.setString(16, Columns.clip(key.lastUsedNote(), 400));
        row.setString(17, Columns.clip(key.usedRegion(), 64));
        row.setString(18, Columns.clip(key.usedService(), 128));
        row.setString(19, key.kind());
        row.setString(20, Columns.clip(key.kindReason(), 400));
        row.setString(21, Columns.clip(key.owner(), 400));
        row.setString(22, Columns.clip(key.ownerStatus(), 400));
        row.setString(23, Columns.clip(key.admin(), 4000));
        row.setString(24, key.console());
        row.setString(25, key.mfa());
        row.setObject(26, Columns.at(key.inactiveSince()));
        row.setString(27, key.verdicts());
        row.setInt(28, Columns.rank(key.worst()));
        row.setLong(29, key.sourceLine());
    }

    private static void bind(PreparedStatement row, YearMonth period, String account, int number, FindingRecord finding)
            throws SQLException {
        int rank = Columns.rank(finding.severity());
        row.setLong(1, RowIds.finding(period, rank, number, finding.seq()));
        row.setString(2, period.toString());
        row.setInt(3, rank);
        row.setString(4, account);
        row.setInt(5, finding.seq());
        row.setString(6, finding.status().name());
        row.setString(7, finding.closeReason().name());
        row.setString(8, finding.control());
        row.setString(9, finding.key().user());
        row.setString(10, finding.key().created());
        row.setInt(11, finding.key().ordinal());
        row.setString(12, finding.keyId());
        row.setString(13, finding.keyNote());
        row.setString(14, Columns.clip(finding.owner(), 400));
        row.setString(15, finding.firstSeen().toString());
        row.setObject(16, Columns.at(finding.openedAt()));
        row.setString(17, Columns.clip(finding.observed(), 1000));
        row.setString(18, Columns.clip(finding.limit(), 400));
        row.setString(19, Columns.clip(finding.statement(), 4000));
        row.setString(20, finding.source());
    }

    private static void bindClosure(PreparedStatement row, String period, String account, FindingRecord finding)
            throws SQLException {
        row.setString(1, account);
        row.setString(2, period);
        row.setInt(3, finding.seq());
        row.setString(4, finding.control());
        row.setString(5, finding.key().user());
        row.setString(6, finding.key().created());
        row.setInt(7, finding.key().ordinal());
    }

    private static void bind(PreparedStatement row, String period, String account, Numbered item) throws SQLException {
        EvidenceProblem problem = item.problem();
        row.setString(1, period);
        row.setString(2, account);
        row.setInt(3, item.seq());
        row.setString(4, problem.impact().name());
        row.setString(5, Columns.clip(problem.file(), 1000));
        row.setLong(6, problem.line());
        row.setString(7, Columns.clip(problem.column(), 200));
        row.setString(8, problem.value());
        row.setString(9, Columns.clip(problem.problem(), 4000));
        row.setString(10, Columns.clip(problem.remedy(), 4000));
    }

    private static void bind(PreparedStatement row, String period, String account, Map.Entry<String, Long> measure)
            throws SQLException {
        row.setString(1, period);
        row.setString(2, account);
        row.setString(3, measure.getKey());
        row.setLong(4, measure.getValue());
    }
}
