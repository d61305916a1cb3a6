package org.keyledger.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Severity;
import org.keyledger.assess.exceptions.EntryState;
import org.keyledger.assess.exceptions.ExceptionMatch;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.iam.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// Reads the ledger. What may be long is handed out row by row, a few accounts at a time, so that memory stays flat: both
/// databases would otherwise hold a whole result.
public final class LedgerReader {

    /// How many keys a query may answer with. A key has a few findings, and H2 puts results of more than 40,000 rows on disk.
    private static final int KEYS_PER_QUERY = 5_000;

    private final JdbcTemplate jdbc;

    public LedgerReader(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    public Optional<PeriodRecord> period(YearMonth period) {
        return jdbc.query("SELECT * FROM period_run WHERE period = ?", LedgerRows::period, period.toString()).stream()
                .findFirst();
    }

    /// The complete periods, oldest first.
    public List<YearMonth> recordedPeriods() {
        return jdbc.query("SELECT period FROM period_run WHERE recorded = TRUE ORDER BY period",
                (row, _) -> YearMonth.parse(row.getString(1)));
    }

    /// The periods before the given one that it may be compared with, oldest first: the complete ones, and of those that were
    /// pruned the ones whose counts are there still.
    public List<YearMonth> baselines(YearMonth period) {
        List<YearMonth> baselines = new ArrayList<>(new PrunedTables(jdbc).baselines());
        baselines.addAll(recordedPeriods());
        baselines.removeIf(baseline -> !baseline.isBefore(period));
        return List.copyOf(baselines);
    }

    /// The latest period that was pruned: neither it nor any before can be taken up again.
    public Optional<YearMonth> prunedUpTo() {
        return new PrunedTables(jdbc).months().stream().reduce((_, later) -> later);
    }

    /// The latest complete period before the given one.
    public Optional<YearMonth> previous(YearMonth period) {
        return recordedPeriods().stream().filter(recorded -> recorded.isBefore(period)).reduce((_, later) -> later);
    }

    /// What periods before the given one knew of an account.
    public PriorAccount prior(AccountId account, YearMonth period) {
        List<YearMonth> earlier = recordedPeriods().stream().filter(recorded -> recorded.isBefore(period)).toList();
        if (earlier.isEmpty()) {
            return PriorAccount.unknown();
        }
        List<FindingRecord> open = openFindings(account, earlier.getLast());
        List<FindingRecord.Identity> closed = jdbc.query("SELECT * FROM closure WHERE account_id = ? AND period < ?",
                (row, _) -> new FindingRecord.Identity(LedgerRows.identity(row), row.getString("control")),
                account.value(), period.toString());
        Optional<RowIds.Range> keys = keysLastRead(account, earlier)
                .or(() -> new PrunedTables(jdbc).keysLastRead(account, period));
        return PriorAccount.of(open, closed, keys.map(this::inactiveKeys).orElse(Map.of()),
                keys.map(this::creators).orElse(Map.of()), period(earlier.getLast()).map(PeriodRecord::asOf));
    }

    private List<FindingRecord> openFindings(AccountId account, YearMonth period) {
        List<FindingRecord> open = new ArrayList<>();
        numberOf(account, period).ifPresent(number -> {
            for (Severity severity : Severity.values()) {
                RowIds.Range range = RowIds.findings(period, severity.ordinal(), number, number);
                open.addAll(jdbc.query("SELECT * FROM finding WHERE id BETWEEN ? AND ? ORDER BY id",
                        LedgerRows::finding, range.first(), range.last()));
            }
        });
        open.removeIf(finding -> !finding.status().isOpen() && !finding.status().isExcepted());
        return open;
    }

    /// The account's place among the period's accounts, or empty where it is not among them.
    private Optional<Integer> numberOf(AccountId account, YearMonth period) {
        return jdbc.query("SELECT account_no FROM account_record WHERE period = ? AND account_id = ?",
                (row, _) -> row.getInt(1), period.toString(), account.value()).stream().findFirst();
    }

    /// The account's keys in the latest period in which it was read.
    private Optional<RowIds.Range> keysLastRead(AccountId account, List<YearMonth> earlier) {
        for (YearMonth period : earlier.reversed()) {
            List<Integer> read = jdbc.query(
                    "SELECT account_no FROM account_record WHERE period = ? AND account_id = ? AND outcome = 'READ'",
                    (row, _) -> row.getInt(1), period.toString(), account.value());
            if (!read.isEmpty()) {
                return Optional.of(RowIds.keys(period, read.getFirst(), read.getFirst()));
            }
        }
        return Optional.empty();
    }

    private Map<KeyIdentity, Instant> inactiveKeys(RowIds.Range keys) {
        Map<KeyIdentity, Instant> inactive = new HashMap<>();
        jdbc.query("SELECT account_id, user_name, key_created, ordinal, inactive_since FROM key_record"
                + " WHERE id BETWEEN ? AND ? AND inactive_since IS NOT NULL", row -> {
                    inactive.put(LedgerRows.identity(row), Columns.instant(row, "inactive_since"));
                }, keys.first(), keys.last());
        return inactive;
    }

    private Map<KeyIdentity, String> creators(RowIds.Range keys) {
        Map<KeyIdentity, String> creators = new HashMap<>();
        jdbc.query("SELECT account_id, user_name, key_created, ordinal, created_by FROM key_record"
                + " WHERE id BETWEEN ? AND ? AND created_by <> ''", row -> {
                    creators.put(LedgerRows.identity(row), row.getString("created_by"));
                }, keys.first(), keys.last());
        return creators;
    }

    List<AccountId> accountsWithOpenFindingsOnlyIn(YearMonth previous, YearMonth period) {
        return jdbc.query("SELECT DISTINCT f.account_id FROM finding_count f WHERE f.period = ? AND f.severity < ?"
                + " AND f.status <> 'CLOSED' AND NOT EXISTS (SELECT 1 FROM account_record a WHERE a.period = ?"
                + " AND a.account_id = f.account_id) ORDER BY f.account_id",
                (row, _) -> new AccountId(row.getString(1)), previous.toString(), Columns.NO_SEVERITY,
                period.toString());
    }

    public int accountCount(YearMonth period) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM account_record WHERE period = ?", Integer.class,
                period.toString());
        return count == null ? 0 : count;
    }

    /// All accounts of a period, in the order of their ids.
    public List<AccountRecord> accounts(YearMonth period) {
        return jdbc.query("SELECT * FROM account_record WHERE period = ? ORDER BY account_no", LedgerRows::account,
                period.toString());
    }

    /// All keys of a period with their accounts, by account and place in the report.
    public void forEachKey(YearMonth period, BiConsumer<AccountRecord, KeyRecord> consumer) {
        ReadAhead.of(ranges(period), accounts -> {
            RowIds.Range ids = RowIds.keys(period, accounts.first(), accounts.last());
            return jdbc.query("SELECT * FROM key_record WHERE id BETWEEN ? AND ? ORDER BY id",
                    (row, _) -> new OfAccount<>(accounts.accountOf(row.getLong("id")), LedgerRows.key(row)),
                    ids.first(), ids.last());
        }).forEach(key -> consumer.accept(key.account(), key.row()));
    }

    /// All findings of a period with the given severity (or none), by account; the account is empty for those that are no
    /// longer listed, which come last.
    public void forEachFinding(YearMonth period, Optional<Severity> severity,
            BiConsumer<Optional<AccountRecord>, FindingRecord> consumer) {
        int rank = Columns.rank(severity);
        ReadAhead.of(ranges(period), accounts -> findings(
                RowIds.findings(period, rank, accounts.first(), accounts.last()),
                (row, number) -> new OfAccount<>(accounts.accountOf(row.getLong("id")),
                        LedgerRows.finding(row, number))))
                .forEach(finding -> consumer.accept(Optional.of(finding.account()), finding.row()));
        findings(RowIds.findings(period, rank, accountCount(period), RowIds.LAST_ACCOUNT), LedgerRows::finding)
                .forEach(finding -> consumer.accept(Optional.empty(), finding));
    }

    private record OfAccount<T>(AccountRecord account, T row) {}

    private <T> List<T> findings(RowIds.Range ids, RowMapper<T> mapper) {
        return jdbc.query("SELECT * FROM finding WHERE id BETWEEN ? AND ? ORDER BY id", mapper, ids.first(),
                ids.last());
    }

    /// What could not be read in a period: the period's own problems first (with an empty account), then by account.
    public void forEachProblem(YearMonth period, BiConsumer<String, EvidenceProblem> consumer) {
        periodProblems(period).forEach(problem -> consumer.accept("", problem));
        ReadAhead.of(ranges(period), accounts -> jdbc.query("SELECT * FROM evidence_problem WHERE period = ?"
                + " AND account_id BETWEEN ? AND ? ORDER BY account_id, seq",
                (row, _) -> Map.entry(row.getString("account_id"), LedgerRows.problem(row)), period.toString(),
                accounts.firstId(), accounts.lastId()))
                .forEach(problem -> consumer.accept(problem.getKey(), problem.getValue()));
    }

    /// The evidence of a period: the period's own files first, then by account.
    public void forEachFile(YearMonth period, Consumer<EvidenceFile> consumer) {
        files(period, "", "").forEach(consumer);
        ReadAhead.of(ranges(period), accounts -> files(period, accounts.firstId(), accounts.lastId()))
                .forEach(consumer);
    }

    private List<EvidenceFile> files(YearMonth period, String firstAccount, String lastAccount) {
        return jdbc.query("SELECT * FROM evidence_file WHERE period = ? AND account_id BETWEEN ? AND ?"
                + " ORDER BY account_id, file_name", LedgerRows::file, period.toString(), firstAccount, lastAccount);
    }

    /// The accounts that a file of this name was read of.
    public Set<AccountId> accountsWithFile(YearMonth period, String name) {
        return Set.copyOf(jdbc.query("SELECT account_id FROM evidence_file WHERE period = ? AND account_id <> ''"
                + " AND file_name = 'accounts/' || account_id || '/' || ?",
                (row, _) -> new AccountId(row.getString("account_id")), period.toString(), name));
    }

    /// What could not be read of a period as a whole, its accounts' own problems aside.
    public List<EvidenceProblem> periodProblems(YearMonth period) {
        return jdbc.query("SELECT * FROM evidence_problem WHERE period = ? AND account_id = '' ORDER BY seq",
                (row, _) -> LedgerRows.problem(row), period.toString());
    }

    public long problemCount(YearMonth period) {
        return count("SELECT COUNT(*) FROM evidence_problem WHERE period = ?", period);
    }

    public long fileCount(YearMonth period) {
        return count("SELECT COUNT(*) FROM evidence_file WHERE period = ?", period);
    }

    private long count(String sql, YearMonth period) {
        Long count = jdbc.queryForObject(sql, Long.class, period.toString());
        return count == null ? 0 : count;
    }

    /// How many findings of each kind a period's accounts have, those of vanished accounts included.
    public void forEachFindingCount(YearMonth period, Consumer<FindingCount> consumer) {
        jdbc.query("SELECT * FROM finding_count WHERE period = ?", row -> {
            consumer.accept(new FindingCount(row.getString("account_id"), row.getString("control"),
                    Columns.severity(row.getInt("severity")), FindingStatus.valueOf(row.getString("status")),
                    row.getLong("findings")));
        }, period.toString());
    }

    /// @param severity empty for undetermined verdicts
    public record FindingCount(String account, String control, Optional<Severity> severity, FindingStatus status,
            long findings) {}

    /// The figures published for a period, by metric.
    public Map<String, Amount> published(YearMonth period) {
        Map<String, Amount> metrics = new HashMap<>();
        jdbc.query("SELECT * FROM metric_value WHERE period = ?", row -> {
            metrics.put(row.getString("metric"), new Amount(row.getLong("numerator"), row.getLong("denominator")));
        }, period.toString());
        return metrics;
    }

    /// Amounts of a period, added up over the accounts read whole in every one of the given periods; over all accounts where
    /// none are given.
    public Map<String, Long> sums(YearMonth period, List<YearMonth> cohort) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.query("SELECT measure, SUM(amount) AS total FROM account_measure WHERE period = ?" + cohortClause(cohort)
                + " GROUP BY measure", row -> {
                    sums.put(row.getString("measure"), row.getLong("total"));
                }, arguments(period, cohort));
        return sums;
    }

    /// Working keys of a period by age in whole days, youngest first, over the same accounts as [#sums]. Keys of unknown
    /// age are left out.
    public List<AgeCount> ages(YearMonth period, List<YearMonth> cohort) {
        SortedMap<Integer, Long> ages = new TreeMap<>();
        jdbc.query("SELECT key_ages FROM account_ages WHERE period = ?" + cohortClause(cohort), row -> {
            Columns.ages(row.getString(1)).forEach(age -> ages.merge(age.days(), age.keys(), Long::sum));
        }, arguments(period, cohort));
        return ages.entrySet().stream().map(age -> new AgeCount(age.getKey(), age.getValue())).toList();
    }

    private static String cohortClause(List<YearMonth> cohort) {
        if (cohort.isEmpty()) {
            return "";
        }
        String places = String.join(", ", cohort.stream().map(_ -> "?").toList());
        // An account with unread rows is left out like one not read at all: keys may hide in them.
        return " AND account_id IN (SELECT account_id FROM account_record WHERE outcome = 'READ' AND rows_unread = 0"
                + " AND period IN ("
                + places + ") GROUP BY account_id HAVING COUNT(*) = " + cohort.size() + ")";
    }

    private static Object[] arguments(YearMonth period, List<YearMonth> cohort) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(period.toString());
        cohort.forEach(month -> arguments.add(month.toString()));
        return arguments.toArray();
    }

    /// The period's exceptions register, in its order.
    public List<ExceptionRecord> exceptions(YearMonth period) {
        return new ExceptionTables(jdbc).records(period);
    }

    /// How many entries of the period's register are in which state.
    public Map<EntryState, Long> exceptionStates(YearMonth period) {
        return new ExceptionTables(jdbc).states(period);
    }

    /// What each entry is about over all accounts recorded so far, by its id.
    public Map<String, ExceptionMatch> exceptionMatches(YearMonth period) {
        return new ExceptionTables(jdbc).matches(period);
    }

    /// Whom service control policies would concern, by account and place in its credential report.
    public void forEachPrincipal(YearMonth period, BiConsumer<AccountRecord, PrincipalRecord> consumer) {
        ReadAhead.of(ranges(period), accounts -> {
            Map<String, AccountRecord> byId = accounts.byId();
            return new ScpTables(jdbc).principals(period, accounts.firstId(), accounts.lastId()).stream()
                    .map(row -> new OfAccount<>(byId.get(row.getKey()), row.getValue())).toList();
        }).forEach(row -> consumer.accept(row.account(), row.row()));
    }

    /// Principals of a period beside those of an earlier one, an account at a time in the order of ids.
    public void forEachAccountsPrincipals(YearMonth period, Optional<YearMonth> before,
            Consumer<AccountPrincipals> consumer) {
        new PrincipalComparison(new ScpTables(jdbc), period, accountsById(period), before,
                before.map(this::accountsById).orElse(Map.of())).forEach(KEYS_PER_QUERY, consumer);
    }

    private Map<String, AccountRecord> accountsById(YearMonth period) {
        Map<String, AccountRecord> byId = new HashMap<>();
        accounts(period).forEach(account -> byId.put(account.account().value(), account));
        return byId;
    }

    /// The last days of the exceptions that principals of neighbouring accounts had in the latest period before the given
    /// one that read their account, by account and ARN: a month in which nobody could look renews no exception.
    public Map<String, Map<String, LocalDate>> exceptionsBefore(YearMonth period, AccountId first, AccountId last) {
        List<YearMonth> earlier = new ArrayList<>(new PrunedTables(jdbc).months());
        earlier.addAll(recordedPeriods());
        earlier.removeIf(recorded -> !recorded.isBefore(period));
        return new ScpTables(jdbc).expiries(earlier.reversed(), first.value(), last.value());
    }

    /// The phases of the rollout, in their order; none in periods recorded before there were any.
    public List<PhaseRecord> phases(YearMonth period) {
        return new ScpTables(jdbc).phases(period);
    }

    public List<ScpPolicyRecord> scpPolicies(YearMonth period) {
        return new ScpTables(jdbc).policies(period);
    }

    /// Empty in periods recorded before it was asked for.
    public Optional<IdentityCenterRecord> identityCenter(YearMonth period) {
        return new ScpTables(jdbc).identityCenter(period);
    }

    /// Where the policies go, phase by phase; none in periods recorded before slots were counted.
    public List<ScpTargetRecord> scpTargets(YearMonth period) {
        return new ScpTables(jdbc).targets(period);
    }

    /// What reviewers signed.
    public Reviews reviews() {
        return new Reviews(Objects.requireNonNull(jdbc.getDataSource()));
    }

    private List<AccountRange> ranges(YearMonth period) {
        return AccountRange.of(accounts(period), KEYS_PER_QUERY);
    }
}
