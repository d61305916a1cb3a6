package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.keyledger.assess.exceptions.EntryReview;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.iam.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/// Writes the ledger. Transactions are the caller's: what [#record] writes belongs to the transaction it is called in.
public final class Ledger {

    private static final int BATCH = 1_000;
    private static final List<String> TABLES = List.of("metric_value", "account_measure", "evidence_file",
            "evidence_problem", "closure", "finding_count", "account_ages", "account_record", "period_run");

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
        ExceptionTables.NAMES.forEach(
                table -> jdbc.update("DELETE FROM " + table + " WHERE period = ?", period.period().toString()));
        ScpTables.NAMES.forEach(
                table -> jdbc.update("DELETE FROM " + table + " WHERE period = ?", period.period().toString()));
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE period = ?", period.period().toString()));
        jdbc.update("INSERT INTO period_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", period.period().toString(),
                Columns.at(period.asOf()), period.asOfInferred(), period.partition(),
                period.source(), period.organization(), period.settingsHash(), period.evidenceHash(),
                String.join(",", period.controls()),
                false);
    }

    /// Writes accounts that the period does not hold yet.
    public void record(YearMonth period, List<? extends AccountEntry> entries) {
        String key = period.toString();
        batch("INSERT INTO account_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(AccountEntry::account).toList(),
                (row, account) -> LedgerBindings.bind(row, key, account));
        batch("INSERT INTO account_ages VALUES (?, ?, ?)", List.copyOf(entries), (row, entry) -> {
            row.setString(1, key);
            row.setString(2, entry.account().account().value());
            row.setString(3, Columns.ages(entry.ages()));
        });
        for (AccountEntry entry : entries) {
            AccountRecord owner = entry.account();
            String account = owner.account().value();
            batch("INSERT INTO key_record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", entry.keys(),
                    (row, found) -> LedgerBindings.bind(row, period, owner, found));
            recordFindings(period, account, owner.number(), entry.findings());
            recordProblems(period, account, entry.problems());
            recordFiles(period, account, entry.files());
            recordMeasures(period, account, entry.measures());
            new ExceptionTables(jdbc).addMatches(period, account, entry.exceptions());
            new ScpTables(jdbc).addPrincipals(period, account, entry.principals());
        }
    }

    /// Writes what concerns the period as a whole and no account.
    public void record(YearMonth period, List<EvidenceProblem> problems, List<EvidenceFile> files) {
        recordProblems(period, "", problems);
        recordFiles(period, "", files);
    }

    /// Closes the findings of accounts that were there in the previous period and are no longer listed.
    ///
    /// @param measures counts what was closed of an account
    public void closeVanished(YearMonth period, Instant asOf,
            Function<List<FindingRecord>, Map<String, Long>> measures) {
        Optional<YearMonth> previous = reader.previous(period);
        if (previous.isEmpty()) {
            return;
        }
        int number = reader.accountCount(period);
        for (AccountId account : reader.accountsWithOpenFindingsOnlyIn(previous.get(), period)) {
            PriorAccount prior = reader.prior(account, period);
            List<FindingRecord> closed = new Lifecycle(period, asOf).gone(prior);
            recordFindings(period, account.value(), number++, closed);
            recordMeasures(period, account.value(), measures.apply(closed));
        }
    }

    /// Keeps the period's exceptions register and what was found out about its entries.
    public void recordExceptions(YearMonth period, List<EntryReview> reviews) {
        new ExceptionTables(jdbc).add(period, reviews.stream().map(ExceptionRecord::of).toList());
    }

    /// Keeps what is recommended for a period, in place of what was recommended before.
    public void recordAdvice(YearMonth period, List<PhaseRecord> phases, List<ScpPolicyRecord> policies,
            List<ScpTargetRecord> targets) {
        new ScpTables(jdbc).replace(period, phases, policies);
        new ScpTables(jdbc).replace(period, targets);
    }

    /// Keeps what a period's evidence tells of Identity Center, in place of what was kept before.
    public void recordIdentityCenter(YearMonth period, IdentityCenterRecord known) {
        new ScpTables(jdbc).replace(period, known);
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
        batch("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                findings,
                (row, finding) -> LedgerBindings.bind(row, period, account, number, finding));
        batch("INSERT INTO closure VALUES (?, ?, ?, ?, ?, ?, ?)",
                findings.stream().filter(finding -> finding.status() == FindingStatus.CLOSED).toList(),
                (row, finding) -> LedgerBindings.bindClosure(row, period.toString(), account, finding));
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

    private void recordMeasures(YearMonth period, String account, Map<String, Long> measures) {
        batch("INSERT INTO account_measure VALUES (?, ?, ?, ?)", List.copyOf(measures.entrySet()),
                (row, measure) -> LedgerBindings.bind(row, period.toString(), account, measure));
    }

    private void recordProblems(YearMonth period, String account, List<EvidenceProblem> problems) {
        List<LedgerBindings.Numbered> numbered = new ArrayList<>(problems.size());
        problems.forEach(problem -> numbered.add(new LedgerBindings.Numbered(numbered.size(), problem)));
        batch("INSERT INTO evidence_problem VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", numbered,
                (row, item) -> LedgerBindings.bind(row, period.toString(), account, item));
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

    private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> binder) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, BATCH, binder);
        }
    }
}
