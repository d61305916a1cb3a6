package org.keyledger.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keyledger.history.LedgerFixtures.PAYMENTS;
import static org.keyledger.history.LedgerFixtures.SANDBOX;
import static org.keyledger.history.LedgerFixtures.SEARCH;
import static org.keyledger.history.LedgerFixtures.STALE;
import static org.keyledger.history.LedgerFixtures.closed;
import static org.keyledger.history.LedgerFixtures.endOf;
import static org.keyledger.history.LedgerFixtures.entry;
import static org.keyledger.history.LedgerFixtures.failed;
import static org.keyledger.history.LedgerFixtures.identity;
import static org.keyledger.history.LedgerFixtures.inactiveKey;
import static org.keyledger.history.LedgerFixtures.key;
import static org.keyledger.history.LedgerFixtures.open;
import static org.keyledger.history.LedgerFixtures.period;
import static org.keyledger.history.LedgerFixtures.read;
import static org.keyledger.history.LedgerFixtures.undetermined;
import static org.keyledger.history.LedgerFixtures.unknownKey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import javax.sql.DataSource;

import org.assertj.core.groups.Tuple;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyledger.assess.Severity;
import org.keyledger.assess.exceptions.Entries;
import org.keyledger.assess.exceptions.EntryProblem;
import org.keyledger.assess.exceptions.EntryReview;
import org.keyledger.assess.exceptions.EntryState;
import org.keyledger.assess.exceptions.EntryUse;
import org.keyledger.assess.exceptions.ExceptionMatch;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.evidence.EvidenceProblem.Impact;
import org.keyledger.history.LedgerReader.FindingCount;
import org.keyledger.history.PrincipalRecord.Exemption;
import org.keyledger.history.PrincipalRecord.Outcomes;
import org.keyledger.history.PrincipalRecord.SignIn;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.PrincipalRecord.Use;
import org.keyledger.iam.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the ledger promises on any database.
abstract class LedgerContract {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate EXPIRES = LocalDate.of(2027, 2, 28);

    private Ledger ledger;
    private LedgerReader reader;

    /// A database in which the migrations have been run.
    abstract DataSource database();

    static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    }

    @BeforeEach
    void emptyTheLedger() {
        JdbcTemplate jdbc = new JdbcTemplate(database());
        List.of("period_run", "account_record", "key_record", "finding", "finding_count", "closure",
                "evidence_problem", "evidence_file", "account_measure", "metric_value", "exception_match",
                "exception_record", "exception_problem", "scp_principal", "scp_policy", "scp_phase", "scp_target",
                "scp_identity_center", "receipt", "seal")
                .forEach(table -> jdbc.update("DELETE FROM " + table));
        ledger = new Ledger(database());
        reader = new LedgerReader(database());
    }

    @Test
    void findsAKeyByItsIdItsLastFourCharactersItsUsersNameAndArn() {
        ledger.begin(period(AUGUST));
        ledger.record(AUGUST, List.of(entry(read(0, PAYMENTS), List.of(key(PAYMENTS, 0, "anna")),
                open(PAYMENTS, 0, Severity.HIGH, "anna"), open(PAYMENTS, 1, Severity.LOW, "ben"))));
        KeySearch search = new KeySearch(database());

        for (String text : List.of("AKIAIOSFODNN7EXAMPLE", "MPLE", "anna", "arn:aws:iam::" + PAYMENTS + ":user/anna",
                PAYMENTS + "/anna")) {
            assertThat(search.find(AUGUST, text)).as(text).extracting(KeySearch.Found::key)
                    .containsExactly(key(PAYMENTS, 0, "anna"));
        }
        assertThat(search.find(AUGUST, SEARCH + "/anna")).isEmpty();
        assertThat(search.find(SEPTEMBER, "anna")).isEmpty();
        assertThat(search.month(AUGUST, identity(PAYMENTS, "anna")).findings())
                .containsExactly(open(PAYMENTS, 0, Severity.HIGH, "anna"));
        assertThat(search.month(SEPTEMBER, identity(PAYMENTS, "anna")).account()).isEmpty();
    }

    @Test
    void holdsAPeriodFromItsBeginningAndComparesWithItOnceSealed() {
        ledger.begin(period(AUGUST));

        assertThat(reader.period(AUGUST)).contains(period(AUGUST));
        assertThat(reader.recordedPeriods()).isEmpty();
        assertThat(reader.previous(SEPTEMBER)).isEmpty();

        ledger.seal(AUGUST);

        assertThat(reader.period(AUGUST).orElseThrow().recorded()).isTrue();
        assertThat(reader.recordedPeriods()).containsExactly(AUGUST);
        assertThat(reader.previous(SEPTEMBER)).contains(AUGUST);
    }

    @Test
    void knowsNothingOfAPeriodThatWasNeverBegun() {
        assertThat(reader.period(AUGUST)).isEmpty();
        assertThat(reader.accounts(AUGUST)).isEmpty();
        assertThat(reader.published(AUGUST)).isEmpty();
        assertThat(reader.sums(AUGUST, List.of())).isEmpty();
        assertThat(keys(AUGUST)).isEmpty();
    }

    @Test
    void ordersPeriodsByTimeNotByTheirRecording() {
        for (YearMonth month : List.of(OCTOBER, YearMonth.of(2025, 12), AUGUST)) {
            record(month);
        }

        assertThat(reader.recordedPeriods()).containsExactly(YearMonth.of(2025, 12), AUGUST, OCTOBER);
        assertThat(reader.previous(OCTOBER)).contains(AUGUST);
        assertThat(reader.previous(SEPTEMBER)).contains(AUGUST);
        assertThat(reader.previous(YearMonth.of(2025, 12))).isEmpty();
    }

    @Test
    void givesAccountsBackAsTheyWereRecordedReadOrNot() {
        AccountRecord payments = read(0, PAYMENTS);
        AccountRecord search = failed(1, SEARCH);

        record(AUGUST, entry(search), entry(payments));

        assertThat(reader.accounts(AUGUST)).containsExactly(payments, search);
    }

    @Test
    void givesKeysBackAsTheyWereRecordedByAccountAndPlace() {
        KeyRecord anna = key(PAYMENTS, 0, "anna");
        KeyRecord ben = inactiveKey(PAYMENTS, 1, "ben", endOf(AUGUST));
        KeyRecord cleo = unknownKey(SANDBOX, 0, "cleo");

        record(AUGUST, entry(read(2, SANDBOX, cleo), List.of(cleo)), entry(failed(1, SEARCH)),
                entry(read(0, PAYMENTS, anna, ben), List.of(ben, anna)));

        assertThat(keys(AUGUST)).containsExactly(tuple(PAYMENTS, anna), tuple(PAYMENTS, ben), tuple(SANDBOX, cleo));
    }

    @Test
    void readsKeysOfMoreAccountsThanOneQueryTakes() {
        List<AccountEntry> entries = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            AccountId account = new AccountId("%012d".formatted(number + 1));
            KeyRecord key = key(account, 0, "anna");
            AccountRecord row = read(number, account);
            // The counts say how many accounts make a query; the rows themselves need not be as many.
            entries.add(entry(new AccountRecord(row.account(), row.name(), row.unit(), row.state(), row.outcome(), "",
                    "", "", row.reportTime(), false, 0, 4_999, 4_999, 0, false, number, List.of()),
                    List.of(key), open(account, 0, Severity.LOW, "anna")));
        }
        record(AUGUST, entries.toArray(AccountEntry[]::new));

        assertThat(keys(AUGUST)).extracting(key -> key.toList().getFirst()).doesNotHaveDuplicates().hasSize(25)
                .isSorted();
        assertThat(findings(AUGUST, Optional.of(Severity.LOW))).hasSize(25);
    }

    @Test
    void givesFindingsBackBySeverityWithTheirAccounts() {
        FindingRecord high = open(SEARCH, 0, Severity.HIGH, "ben");
        FindingRecord low = open(PAYMENTS, 0, Severity.LOW, "anna");
        FindingRecord lower = closed(PAYMENTS, 2, Severity.LOW, "cleo");
        FindingRecord unknown = undetermined(PAYMENTS, 1, "anna");

        record(AUGUST, entry(read(1, SEARCH), high), entry(read(0, PAYMENTS), low, unknown, lower));

        assertThat(findings(AUGUST, Optional.of(Severity.CRITICAL))).isEmpty();
        assertThat(findings(AUGUST, Optional.of(Severity.HIGH))).containsExactly(tuple("account 1", high));
        assertThat(findings(AUGUST, Optional.of(Severity.LOW))).containsExactly(tuple("account 0", low),
                tuple("account 0", lower));
        assertThat(findings(AUGUST, Optional.empty())).containsExactly(tuple("account 0", unknown));
    }

    @Test
    void closesTheFindingsOfVanishedAccountsAndListsThemLast() {
        record(AUGUST, entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.HIGH, "anna"),
                undetermined(PAYMENTS, 1, "anna")), entry(read(1, SEARCH), closed(SEARCH, 0, Severity.LOW, "ben")),
                entry(read(2, SANDBOX), open(SANDBOX, 0, Severity.HIGH, "cleo")));
        ledger.begin(period(SEPTEMBER));
        ledger.record(SEPTEMBER, List.of(entry(read(0, SANDBOX), open(SANDBOX, 0, Severity.HIGH, "cleo"))));

        ledger.closeVanished(SEPTEMBER, endOf(SEPTEMBER), findings -> Map.of("vanished", (long) findings.size()));

        assertThat(findings(SEPTEMBER, Optional.of(Severity.HIGH))).extracting(found -> found.toList().getFirst(),
                found -> ((FindingRecord) found.toList().getLast()).closeReason())
                .containsExactly(tuple("account 0", CloseReason.NONE), tuple("none", CloseReason.ACCOUNT_GONE));
        assertThat(findings(SEPTEMBER, Optional.of(Severity.LOW))).isEmpty();
        assertThat(counts(SEPTEMBER)).containsExactlyInAnyOrder(
                new FindingCount(SANDBOX.value(), STALE, Optional.of(Severity.HIGH), FindingStatus.NEW, 1),
                new FindingCount(PAYMENTS.value(), STALE, Optional.of(Severity.HIGH), FindingStatus.CLOSED, 1));
        assertThat(reader.sums(SEPTEMBER, List.of())).as("counted under the account that is gone")
                .containsEntry("vanished", 1L);
    }

    @Test
    void closesTheFindingsOfSeveralVanishedAccountsWithoutMixingThem() {
        record(AUGUST, entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.HIGH, "anna")),
                entry(read(1, SEARCH), open(SEARCH, 0, Severity.HIGH, "ben")));
        ledger.begin(period(SEPTEMBER));
        ledger.record(SEPTEMBER, List.of(entry(read(0, SANDBOX))));

        ledger.closeVanished(SEPTEMBER, endOf(SEPTEMBER), findings -> Map.of("vanished", (long) findings.size()));

        assertThat(findings(SEPTEMBER, Optional.of(Severity.HIGH)))
                .extracting(found -> ((FindingRecord) found.toList().getLast()).key().account())
                .containsExactly(PAYMENTS, SEARCH);
    }

    @Test
    void closesNothingInAFirstPeriod() {
        ledger.begin(period(AUGUST));
        ledger.closeVanished(AUGUST, endOf(AUGUST), findings -> Map.of("vanished", (long) findings.size()));

        assertThat(counts(AUGUST)).isEmpty();
    }

    @Test
    void reopensWhatCameBackWithAnAccountThatHadVanished() {
        record(AUGUST, entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.HIGH, "anna")));
        ledger.begin(period(SEPTEMBER));
        ledger.closeVanished(SEPTEMBER, endOf(SEPTEMBER), findings -> Map.of("vanished", (long) findings.size()));
        ledger.seal(SEPTEMBER);

        PriorAccount prior = reader.prior(PAYMENTS, OCTOBER);

        assertThat(prior.open()).isEmpty();
        assertThat(prior.closures()).containsExactly(Map.entry(open(PAYMENTS, 0, Severity.HIGH, "anna").identity(), 1));
    }

    @Test
    void forgetsOnlyItsOwnPeriodWhenBegunAgain() {
        for (YearMonth month : List.of(AUGUST, SEPTEMBER, OCTOBER)) {
            ledger.begin(period(month));
            ledger.record(month, List.of(new AccountEntry(read(0, PAYMENTS), List.of(key(PAYMENTS, 0, "anna")),
                    List.of(new AgeCount(3, 2)),
                    List.of(open(PAYMENTS, 0, Severity.CRITICAL, "anna"), closed(PAYMENTS, 1, Severity.LOW, "ben"),
                            undetermined(PAYMENTS, 2, "cleo")),
                    List.of(problem("accounts/111122223333/x")), List.of(file("accounts/111122223333/x")),
                    Map.of("keys", 1L), List.of(new ExceptionMatch("EXC-1", 3, 2, 1, 4)))));
            ledger.recordExceptions(month, List.of(reviewed("EXC-1")));
            ledger.record(month, List.of(problem("directory.csv")), List.of(file("directory.csv")));
            ledger.publish(month, Map.of("keys-active", new Amount(1, 1)));
            ledger.seal(month);
        }

        ledger.begin(period(SEPTEMBER));

        assertThat(new JdbcTemplate(database()).queryForList("""
                SELECT t FROM (SELECT 'account_record' AS t, period FROM account_record
                    UNION ALL SELECT 'key_record', period FROM key_record
                    UNION ALL SELECT 'finding', period FROM finding
                    UNION ALL SELECT 'finding_count', period FROM finding_count
                    UNION ALL SELECT 'closure', period FROM closure
                    UNION ALL SELECT 'evidence_problem', period FROM evidence_problem
                    UNION ALL SELECT 'evidence_file', period FROM evidence_file
                    UNION ALL SELECT 'account_measure', period FROM account_measure
                    UNION ALL SELECT 'exception_match', period FROM exception_match
                    UNION ALL SELECT 'exception_record', period FROM exception_record
                    UNION ALL SELECT 'exception_problem', period FROM exception_problem
                    UNION ALL SELECT 'metric_value', period FROM metric_value) everything
                WHERE period = '2026-09'""", String.class)).isEmpty();
        assertThat(reader.recordedPeriods()).containsExactly(AUGUST, OCTOBER);
        for (YearMonth kept : List.of(AUGUST, OCTOBER)) {
            assertThat(reader.accounts(kept)).hasSize(1);
            assertThat(keys(kept)).hasSize(1);
            assertThat(counts(kept)).hasSize(3);
            assertThat(findings(kept, Optional.empty())).hasSize(1);
            assertThat(reader.problemCount(kept)).isEqualTo(2);
            assertThat(reader.fileCount(kept)).isEqualTo(2);
            assertThat(reader.sums(kept, List.of())).containsExactly(Map.entry("keys", 1L));
            assertThat(reader.published(kept)).hasSize(1);
            assertThat(reader.exceptions(kept)).hasSize(1);
            assertThat(reader.exceptionMatches(kept)).hasSize(1);
        }
    }

    @Test
    void givesTheRegisterBackAsItWasRecordedInItsOrder() {
        ledger.begin(period(AUGUST));

        ledger.recordExceptions(AUGUST, List.of(reviewed("EXC-2"), reviewed("EXC-1")));

        assertThat(reader.exceptions(AUGUST)).containsExactly(ExceptionRecord.of(reviewed("EXC-2")),
                ExceptionRecord.of(reviewed("EXC-1")));
        assertThat(reader.exceptionStates(AUGUST)).containsExactly(Map.entry(EntryState.EXPIRED, 2L));
        assertThat(reader.exceptions(SEPTEMBER)).isEmpty();
        assertThat(reader.exceptionStates(SEPTEMBER)).isEmpty();
    }

    @Test
    void addsUpWhatAnEntryIsAboutOverAccounts() {
        record(AUGUST, matched(read(0, PAYMENTS), new ExceptionMatch("EXC-1", 3, 2, 1, 4),
                new ExceptionMatch("EXC-2", 1, 0, 0, 0)),
                matched(read(1, SEARCH), new ExceptionMatch("EXC-1", 10, 20, 30, 40)));

        assertThat(reader.exceptionMatches(AUGUST))
                .isEqualTo(Map.of("EXC-1", new ExceptionMatch("EXC-1", 13, 22, 31, 44),
                        "EXC-2", new ExceptionMatch("EXC-2", 1, 0, 0, 0)));
    }

    @Test
    void remembersWhatAnExceptionCoveredAmongWhatStillStands() {
        FindingRecord excepted = open(PAYMENTS, 0, Severity.HIGH, "anna").covered(FindingStatus.EXCEPTED,
                CloseReason.NONE, "EXC-1");
        record(AUGUST, entry(read(0, PAYMENTS), excepted));

        assertThat(reader.prior(PAYMENTS, SEPTEMBER).open().values()).containsExactly(excepted);
        assertThat(reader.prior(PAYMENTS, SEPTEMBER).closures()).isEmpty();
    }

    private static AccountEntry matched(AccountRecord account, ExceptionMatch... matches) {
        return new AccountEntry(account, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(),
                List.of(matches));
    }

    private static EntryReview reviewed(String id) {
        return new EntryReview(Entries.forPrincipal("arn:aws:iam::111122223333:user/*").named(id).entry(),
                EntryState.EXPIRED, -3, new ExceptionMatch(id, 3, 2, 1, 4), EntryUse.USED,
                List.of(new EntryProblem(EntryProblem.Kind.OVERBROAD, Severity.MEDIUM, "Too broad."),
                        new EntryProblem(EntryProblem.Kind.EXPIRED, Severity.HIGH, "Expired.")));
    }

    @Test
    void takesAPeriodAgainAfterItWasBegunAgain() {
        AccountEntry account = entry(read(0, PAYMENTS), List.of(key(PAYMENTS, 0, "anna")),
                closed(PAYMENTS, 0, Severity.HIGH, "ben"));
        record(AUGUST, account);

        record(AUGUST, account);

        assertThat(keys(AUGUST)).hasSize(1);
        assertThat(reader.prior(PAYMENTS, SEPTEMBER).closures()).hasSize(1);
    }

    @Test
    void doesNotTakeItsOwnClosuresForEarlierOnesWhenAPeriodIsRunAgain() {
        record(AUGUST, entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.HIGH, "anna")));
        record(SEPTEMBER, entry(read(0, PAYMENTS), closed(PAYMENTS, 0, Severity.HIGH, "anna")));

        assertThat(reader.prior(PAYMENTS, SEPTEMBER).closures()).isEmpty();
        assertThat(reader.prior(PAYMENTS, OCTOBER).closures()).hasSize(1);
    }

    @Test
    void knowsWhatWasOpenInThePreviousSealedPeriodOnly() {
        FindingRecord carried = open(PAYMENTS, 0, Severity.LOW, "anna");
        record(AUGUST, entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.HIGH, "ben")));
        record(SEPTEMBER, entry(read(0, PAYMENTS), carried, undetermined(PAYMENTS, 1, "cleo"),
                closed(PAYMENTS, 2, Severity.HIGH, "ben")),
                entry(read(1, SEARCH),
                        open(SEARCH, 0, Severity.HIGH, "dora")));
        ledger.begin(period(OCTOBER)); // left behind by a run that did not end
        ledger.record(OCTOBER, List.of(entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.HIGH, "emil"))));

        PriorAccount prior = reader.prior(PAYMENTS, OCTOBER.plusMonths(1));

        assertThat(prior.open().values()).containsExactly(carried);
        assertThat(prior.closures()).containsExactly(Map.entry(open(PAYMENTS, 0, Severity.HIGH, "ben").identity(), 1));
        assertThat(reader.prior(SANDBOX, OCTOBER).open()).isEmpty();
        assertThat(reader.prior(PAYMENTS, AUGUST)).isEqualTo(PriorAccount.unknown());
    }

    @Test
    void givesOpenFindingsInTheOrderOfTheLedgerWorstFirst() {
        record(AUGUST, entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.LOW, "anna"),
                open(PAYMENTS, 1, Severity.CRITICAL, "ben"), open(PAYMENTS, 2, Severity.LOW, "cleo")));

        assertThat(reader.prior(PAYMENTS, SEPTEMBER).open().values()).extracting(found -> found.key().user())
                .containsExactly("ben", "anna", "cleo");
    }

    @Test
    void remembersSinceWhenAKeyIsInactiveAcrossAMonthInWhichItsAccountWasNotRead() {
        record(AUGUST, entry(read(0, PAYMENTS), List.of(inactiveKey(PAYMENTS, 0, "anna", endOf(AUGUST)),
                key(PAYMENTS, 1, "ben"))));
        record(SEPTEMBER, entry(failed(0, PAYMENTS)));

        PriorAccount prior = reader.prior(PAYMENTS, OCTOBER);

        assertThat(prior.inactiveSince(identity(PAYMENTS, "anna"))).contains(endOf(AUGUST));
        assertThat(prior.inactiveSince(identity(PAYMENTS, "ben"))).isEmpty();
        assertThat(prior.inactiveSince(identity(SEARCH, "anna"))).isEmpty();
    }

    @Test
    void remembersWhoCreatedAKeyAndWhenThePreviousRunWas() {
        record(AUGUST, entry(read(0, PAYMENTS), List.of(key(PAYMENTS, 0, "anna"), unknownKey(PAYMENTS, 1, "ben"))));
        record(SEPTEMBER, entry(failed(0, PAYMENTS)));

        PriorAccount prior = reader.prior(PAYMENTS, OCTOBER);

        assertThat(prior.creators()).containsExactly(
                Map.entry(identity(PAYMENTS, "anna"), "role/ci (session deploy-42)"));
        assertThat(prior.run()).contains(endOf(SEPTEMBER));
        assertThat(reader.prior(SEARCH, OCTOBER).creators()).isEmpty();
        assertThat(reader.prior(PAYMENTS, AUGUST).run()).isEmpty();
    }

    @Test
    void forgetsSinceWhenAKeyWasInactiveOnceAReportShowsItActive() {
        record(AUGUST, entry(read(0, PAYMENTS), List.of(inactiveKey(PAYMENTS, 0, "anna", endOf(AUGUST)))));
        record(SEPTEMBER, entry(read(0, PAYMENTS), List.of(key(PAYMENTS, 0, "anna"))));

        assertThat(reader.prior(PAYMENTS, OCTOBER).inactiveSince(identity(PAYMENTS, "anna"))).isEmpty();
        assertThat(reader.prior(PAYMENTS, SEPTEMBER).inactiveSince(identity(PAYMENTS, "anna")))
                .contains(endOf(AUGUST));
    }

    @Test
    void addsAmountsUpOverAllAccountsOrOverACohortReadInEachMonth() {
        record(AUGUST, counted(read(0, PAYMENTS), 5), counted(read(1, SEARCH), 70), counted(read(2, SANDBOX), 900));
        record(SEPTEMBER, counted(read(0, PAYMENTS), 4), counted(failed(1, SEARCH), 70),
                counted(read(2, SANDBOX), 800));
        record(OCTOBER, counted(read(0, PAYMENTS), 3), counted(read(1, SEARCH), 60));

        assertThat(reader.sums(AUGUST, List.of())).containsExactly(Map.entry("active-keys", 975L));
        assertThat(reader.sums(SEPTEMBER, List.of())).containsExactly(Map.entry("active-keys", 874L));
        assertThat(reader.sums(AUGUST, List.of(AUGUST, SEPTEMBER))).containsExactly(Map.entry("active-keys", 905L));
        assertThat(reader.sums(SEPTEMBER, List.of(AUGUST, SEPTEMBER))).containsExactly(Map.entry("active-keys", 804L));
        assertThat(reader.sums(OCTOBER, List.of(AUGUST, SEPTEMBER, OCTOBER)))
                .containsExactly(Map.entry("active-keys", 3L));
        assertThat(reader.sums(OCTOBER, List.of(SEPTEMBER.minusYears(1), OCTOBER))).isEmpty();
    }

    @Test
    void leavesAnAccountWithUnreadRowsOutOfTheCohortSinceKeysMayHideInThem() {
        record(AUGUST, counted(read(0, PAYMENTS), 5), counted(read(1, SEARCH), 70));
        record(SEPTEMBER, counted(read(0, PAYMENTS), 4), counted(LedgerFixtures.readWithoutSomeRows(1, SEARCH), 60));

        assertThat(reader.sums(SEPTEMBER, List.of())).containsExactly(Map.entry("active-keys", 64L));
        assertThat(reader.sums(SEPTEMBER, List.of(AUGUST, SEPTEMBER))).containsExactly(Map.entry("active-keys", 4L));
        assertThat(reader.sums(AUGUST, List.of(AUGUST, SEPTEMBER))).containsExactly(Map.entry("active-keys", 5L));
    }

    @Test
    void addsAgesUpOverTheSameAccounts() {
        record(AUGUST, entry(read(0, PAYMENTS)), entry(read(1, SEARCH)));
        record(SEPTEMBER, entry(read(0, PAYMENTS)), entry(failed(1, SEARCH)));

        assertThat(reader.ages(AUGUST, List.of())).containsExactly(new AgeCount(3, 4), new AgeCount(400, 2));
        assertThat(reader.ages(AUGUST, List.of(AUGUST, SEPTEMBER))).containsExactly(new AgeCount(3, 2),
                new AgeCount(400, 1));
        assertThat(reader.ages(OCTOBER, List.of())).isEmpty();
    }

    @Test
    void countsFindingsOfAKindTogether() {
        record(AUGUST, entry(read(0, PAYMENTS), open(PAYMENTS, 0, Severity.LOW, "anna"),
                open(PAYMENTS, 1, Severity.LOW, "ben"), undetermined(PAYMENTS, 2, "cleo")));

        assertThat(counts(AUGUST)).containsExactlyInAnyOrder(
                new FindingCount(PAYMENTS.value(), STALE, Optional.of(Severity.LOW), FindingStatus.NEW, 2),
                new FindingCount(PAYMENTS.value(), STALE, Optional.empty(), FindingStatus.UNDETERMINED, 1));
    }

    @Test
    void givesProblemsAndFilesBackThePeriodsOwnFirst() {
        record(AUGUST, entry(read(0, PAYMENTS), List.of(problem("accounts/2"), problem("accounts/1")),
                List.of(file("accounts/b"), file("accounts/a"))),
                entry(failed(1, SEARCH), List.of(problem("accounts/3")), List.of(file("accounts/0"))));
        ledger.record(AUGUST, List.of(problem("directory.csv")), List.of(file("evidence.json")));

        List<String> problems = new ArrayList<>();
        reader.forEachProblem(AUGUST, (account, problem) -> problems.add(account + " " + problem.file()));
        List<EvidenceFile> files = new ArrayList<>();
        reader.forEachFile(AUGUST, files::add);

        assertThat(problems).containsExactly(" directory.csv", "111122223333 accounts/2", "111122223333 accounts/1",
                "444455556666 accounts/3");
        assertThat(files).containsExactly(file("evidence.json"), file("accounts/a"), file("accounts/b"),
                file("accounts/0"));
        assertThat(reader.problemCount(AUGUST)).isEqualTo(4);
        assertThat(reader.fileCount(AUGUST)).isEqualTo(4);
    }

    @Test
    void replacesPublishedFigures() {
        ledger.publish(AUGUST, Map.of("keys-active", new Amount(12, 1), "keys-unused", new Amount(1, 12)));
        ledger.publish(SEPTEMBER, Map.of("keys-active", new Amount(10, 1)));

        ledger.publish(AUGUST, Map.of("keys-active", new Amount(11, 1)));

        assertThat(reader.published(AUGUST)).containsExactly(Map.entry("keys-active", new Amount(11, 1)));
        assertThat(reader.published(SEPTEMBER)).containsExactly(Map.entry("keys-active", new Amount(10, 1)));
    }

    @Test
    void shortensWhatIsTooLongForItsColumnVisibly() {
        FindingRecord finding = finding("x".repeat(1_001), "y".repeat(5_000));
        record(AUGUST, entry(notRead("n".repeat(201), "r".repeat(4_001)), finding));

        AccountRecord account = reader.accounts(AUGUST).getFirst();
        assertThat(account.name()).hasSize(200).endsWith("n…");
        assertThat(account.reason()).hasSize(4_000).endsWith("r…");
        reader.forEachFinding(AUGUST, Optional.of(Severity.LOW), (_, found) -> {
            assertThat(found.observed()).hasSize(1_000).endsWith("x…");
            assertThat(found.statement()).hasSize(4_000).endsWith("y…");
        });
    }

    @Test
    void leavesWhatJustFitsAsItIs() {
        record(AUGUST, entry(notRead("n".repeat(200), "r".repeat(4_000))));

        assertThat(reader.accounts(AUGUST).getFirst().name()).isEqualTo("n".repeat(200));
    }

    @Test
    void cutsNoCharacterInHalf() {
        record(AUGUST, entry(notRead("🔑".repeat(150), "")));

        assertThat(reader.accounts(AUGUST).getFirst().name()).isEqualTo("🔑".repeat(99) + "…");
    }

    @Test
    void showsCharactersThatADatabaseRefusesAsReplaced() {
        record(AUGUST, entry(notRead("nul\0here", "")));

        assertThat(reader.accounts(AUGUST).getFirst().name()).isEqualTo("nul\uFFFDhere");
    }

    /// Else a run could not tell that the ledger holds it already.
    @Test
    void givesAPeriodBackEqualWhateverTheEvidenceSaysOfIt() {
        PeriodRecord august = new PeriodRecord(AUGUST, Instant.parse("2026-10-31T23:59:59.123456789Z"), true, "aws-cn",
                "s\0" + "s".repeat(2_000), "o-" + "x".repeat(100) + "\0", "", "", List.of("stale-key"), false);

        ledger.begin(august);

        assertThat(august.source()).hasSize(1_000).startsWith("s\uFFFDs").endsWith("…");
        assertThat(reader.period(AUGUST)).contains(august);
    }

    @Test
    void keepsWhatOthersWriteOnTheirKeysToTheLetter() {
        String hostile = "=1+1'; DROP TABLE finding; -- größe 東京 🔑";
        record(AUGUST, entry(read(0, PAYMENTS), List.of(key(PAYMENTS, 0, hostile)),
                open(PAYMENTS, 0, Severity.LOW, hostile)));

        assertThat(keys(AUGUST)).extracting(found -> ((KeyRecord) found.toList().getLast()).identity().user())
                .containsExactly(hostile);
        assertThat(reader.prior(PAYMENTS, SEPTEMBER).open().keySet()).extracting(found -> found.key().user())
                .containsExactly(hostile);
    }

    @Test
    void whatSealsAPeriodIsKeptToTheByteAndReplacedByItsNext() {
        Seals seals = new Seals(database());
        SealRecord october = new SealRecord(OCTOBER, "{\n  \"größe\": \"東京 🔑 '; --\"\n}\n", "x".repeat(200_000));
        seals.keep(october);
        seals.keep(new SealRecord(AUGUST, "{}", ""));
        assertThat(seals.find(OCTOBER)).contains(october);

        seals.keep(new SealRecord(OCTOBER, "{}\n", "{}"));

        assertThat(seals.find(OCTOBER)).contains(new SealRecord(OCTOBER, "{}\n", "{}"));
        assertThat(seals.find(SEPTEMBER)).isEmpty();
        assertThat(seals.periods()).containsExactly(AUGUST, OCTOBER);
        ledger.begin(period(OCTOBER));
        assertThat(seals.periods()).as("until it is sealed again").containsExactly(AUGUST, OCTOBER);
    }

    @Test
    void aReceiptTakesThePlaceOfTheOneBefore() {
        Receipts receipts = new Receipts(database());
        Instant began = Instant.parse("2026-11-01T06:00:00.123456Z");
        ReceiptRecord begun = new ReceiptRecord(OCTOBER, "mail leadership", ReceiptRecord.State.BEGUN, "ab".repeat(32),
                began, Optional.empty(), "");
        receipts.keep(begun);
        assertThat(receipts.find(OCTOBER, "mail leadership")).contains(begun);

        ReceiptRecord delivered = new ReceiptRecord(OCTOBER, "mail leadership", ReceiptRecord.State.DELIVERED,
                "cd".repeat(32), began, Optional.of(began.plusSeconds(2)), "250 größe 東京 '; DROP TABLE receipt; --");
        receipts.keep(delivered);

        assertThat(receipts.of(OCTOBER)).containsExactly(delivered);
    }

    @Test
    void receiptsOfMonthsAndDestinationsStandApart() {
        Receipts receipts = new Receipts(database());
        Instant began = Instant.parse("2026-11-01T06:00:00Z");
        for (String destination : List.of("s3", "mail leadership", "mail auditors")) {
            receipts.keep(new ReceiptRecord(OCTOBER, destination, ReceiptRecord.State.BEGUN, "ab".repeat(32), began,
                    Optional.empty(), ""));
        }
        receipts.keep(new ReceiptRecord(SEPTEMBER, "s3", ReceiptRecord.State.FAILED, "ab".repeat(32), began,
                Optional.of(began), "x".repeat(2000)));

        assertThat(receipts.of(OCTOBER)).extracting(ReceiptRecord::destination)
                .containsExactly("mail auditors", "mail leadership", "s3");
        assertThat(receipts.of(SEPTEMBER)).singleElement().satisfies(
                receipt -> assertThat(receipt.detail()).hasSize(1000).endsWith("x…"));
        assertThat(receipts.find(AUGUST, "s3")).isEmpty();
    }

    @Test
    void receiptsAreForgottenByHowTheirDestinationsBegin() {
        Receipts receipts = new Receipts(database());
        Instant began = Instant.parse("2026-11-01T06:00:00Z");
        for (String destination : List.of("alert failure mail 1", "alert failure sns 1", "alert coverage mail 1",
                "mail alert failure ")) {
            receipts.keep(new ReceiptRecord(OCTOBER, destination, ReceiptRecord.State.BEGUN, "ab".repeat(32), began,
                    Optional.empty(), ""));
            receipts.keep(new ReceiptRecord(SEPTEMBER, destination, ReceiptRecord.State.BEGUN, "ab".repeat(32), began,
                    Optional.empty(), ""));
        }

        receipts.forget(OCTOBER, "alert failure ");

        assertThat(receipts.of(OCTOBER)).extracting(ReceiptRecord::destination)
                .containsExactly("alert coverage mail 1", "mail alert failure ");
        assertThat(receipts.of(SEPTEMBER)).hasSize(4);
    }

    @Test
    void givesPrincipalsBackAsTheyWereRecordedByAccountAndPlace() {
        PrincipalRecord anna = principal(PAYMENTS, 0, "anna", Optional.of(EXPIRES));
        PrincipalRecord ben = principal(PAYMENTS, 1, "ben", Optional.empty());
        PrincipalRecord unused = new PrincipalRecord(0, "größe 東京", "arn:aws:iam::" + SEARCH + ":user/x", "Unknown",
                Treatment.DELETE, "Nobody uses it.", 0, false, true, Use.NONE, "", "", "", Exemption.NONE,
                new Outcomes("UNKNOWN", "DENIED", "DENIED", "deny-iam-users, statement DenyIamUsers"));

        record(AUGUST, entry(read(1, SEARCH)).withPrincipals(List.of(unused)), entry(failed(2, SANDBOX)),
                entry(read(0, PAYMENTS)).withPrincipals(List.of(ben, anna)));

        assertThat(principals(AUGUST)).containsExactly(tuple(PAYMENTS, anna), tuple(PAYMENTS, ben),
                tuple(SEARCH, unused));
        assertThat(principals(SEPTEMBER)).isEmpty();
    }

    @Test
    void keepsHowPeopleCanSignInOtherwise() {
        PrincipalRecord anna = principal(PAYMENTS, 0, "anna", Optional.empty())
                .with(new SignIn("IN_STORE_WITH_ASSIGNMENT", "anna@example.com", List.of("Admin", "größe 東京"),
                        "anna@example.com signs in to account 111122223333 as Admin."));
        IdentityCenterRecord known =
                new IdentityCenterRecord(IdentityCenterRecord.Instance.YES, "There is an instance.",
                        Optional.of("https://d-1234567890.awsapps.com/start"), Optional.of("eu-central-1"),
                        Optional.of(List.of("Admin has sessions of 12 h.", "Reader has sessions of 30 min.")));
        IdentityCenterRecord unknown = new IdentityCenterRecord(IdentityCenterRecord.Instance.UNKNOWN, "Unknown.",
                Optional.empty(), Optional.empty(), Optional.empty());

        record(AUGUST, entry(read(0, PAYMENTS)).withPrincipals(List.of(anna)));
        ledger.recordIdentityCenter(AUGUST, unknown);
        ledger.recordIdentityCenter(AUGUST, known);
        ledger.recordIdentityCenter(SEPTEMBER, unknown);

        assertThat(principals(AUGUST)).containsExactly(tuple(PAYMENTS, anna));
        assertThat(reader.identityCenter(AUGUST)).contains(known);
        assertThat(reader.identityCenter(SEPTEMBER)).contains(unknown);
        assertThat(reader.identityCenter(OCTOBER)).isEmpty();
    }

    @Test
    void readsPrincipalsOfTwoPeriodsSideBySide() {
        PrincipalRecord then = principal(PAYMENTS, 0, "anna", Optional.of(EXPIRES));
        PrincipalRecord now = principal(PAYMENTS, 0, "anna", Optional.empty());
        PrincipalRecord gone = principal(SEARCH, 0, "ben", Optional.of(EXPIRES));
        record(AUGUST, entry(read(0, PAYMENTS)).withPrincipals(List.of(then)),
                entry(read(1, SEARCH)).withPrincipals(List.of(gone)));
        record(SEPTEMBER, entry(read(0, PAYMENTS)).withPrincipals(List.of(now)), entry(read(1, SANDBOX)));

        List<AccountPrincipals> both = new ArrayList<>();
        reader.forEachAccountsPrincipals(SEPTEMBER, Optional.of(AUGUST), both::add);

        assertThat(both).extracting(account -> account.account().account(), AccountPrincipals::principals,
                AccountPrincipals::principalsThen).containsExactly(tuple(PAYMENTS, List.of(now), List.of(then)),
                        tuple(SEARCH, List.of(), List.of(gone)));
        assertThat(both.getLast().now()).isEmpty();
    }

    @Test
    void givesAdviceBackAsItWasRecorded() {
        record(AUGUST, entry(read(0, PAYMENTS)));
        List<PhaseRecord> phases = List.of(phase("Sandbox", true), phase("Production", false));
        List<ScpPolicyRecord> policies = List.of(policy("", "Sandbox", "account 111122223333 (payments)"),
                policy("Production", "Production"));
        List<ScpTargetRecord> targets = List.of(new ScpTargetRecord("Sandbox", "Sandbox", OptionalInt.of(3), 5, 10),
                new ScpTargetRecord("account 111122223333 (payments)", "Sandbox", OptionalInt.empty(), 2, 5),
                new ScpTargetRecord("Production", "Production", OptionalInt.of(0), 0, 5));

        ledger.recordAdvice(AUGUST, phases, policies, targets);

        assertThat(reader.phases(AUGUST)).isEqualTo(phases);
        assertThat(reader.scpPolicies(AUGUST)).isEqualTo(policies);
        assertThat(reader.scpTargets(AUGUST)).isEqualTo(targets);
        assertThat(reader.phases(SEPTEMBER)).isEmpty();
        assertThat(reader.scpPolicies(SEPTEMBER)).isEmpty();
        assertThat(reader.scpTargets(SEPTEMBER)).isEmpty();
    }

    @Test
    void adviceOfARerunReplacesTheFormerAndLeavesOtherPeriodsAlone() {
        record(AUGUST, entry(read(0, PAYMENTS)));
        record(SEPTEMBER, entry(read(0, PAYMENTS)));
        for (YearMonth month : List.of(AUGUST, SEPTEMBER)) {
            ledger.recordAdvice(month, List.of(phase("Sandbox", true), phase("Production", false)),
                    List.of(policy("", "Sandbox"), policy("Production", "Production")),
                    List.of(new ScpTargetRecord("Sandbox", "Sandbox", OptionalInt.of(3), 5, 10)));
        }

        ledger.recordAdvice(SEPTEMBER, List.of(phase("Everything", false)), List.of(), List.of());

        assertThat(reader.phases(SEPTEMBER)).containsExactly(phase("Everything", false));
        assertThat(reader.scpPolicies(SEPTEMBER)).isEmpty();
        assertThat(reader.scpTargets(SEPTEMBER)).isEmpty();
        assertThat(reader.phases(AUGUST)).hasSize(2);
        assertThat(reader.scpPolicies(AUGUST)).hasSize(2);
        assertThat(reader.scpTargets(AUGUST)).hasSize(1);
    }

    @Test
    void aPeriodThatBeginsAfreshKeepsNothingOfItsFormerAdvice() {
        record(AUGUST,
                entry(read(0, PAYMENTS)).withPrincipals(List.of(principal(PAYMENTS, 0, "anna", Optional.empty()))));
        ledger.recordAdvice(AUGUST, List.of(phase("Sandbox", true)), List.of(policy("", "Sandbox")),
                List.of(new ScpTargetRecord("Sandbox", "Sandbox", OptionalInt.of(3), 5, 10)));

        record(AUGUST, entry(read(0, PAYMENTS)));

        assertThat(principals(AUGUST)).isEmpty();
        assertThat(reader.phases(AUGUST)).isEmpty();
        assertThat(reader.scpPolicies(AUGUST)).isEmpty();
        assertThat(reader.scpTargets(AUGUST)).isEmpty();
    }

    @Test
    void knowsTheLastDaysOfExceptionsOfTheLatestPeriodThatReadTheAccount() {
        PrincipalRecord anna = principal(PAYMENTS, 0, "anna", Optional.of(EXPIRES));
        PrincipalRecord later = principal(PAYMENTS, 0, "anna", Optional.of(EXPIRES.plusDays(9)));
        PrincipalRecord ben = principal(SEARCH, 0, "ben", Optional.of(EXPIRES.plusDays(1)));
        PrincipalRecord none = principal(SANDBOX, 0, "cleo", Optional.empty());
        record(YearMonth.of(2026, 7), entry(read(0, PAYMENTS)).withPrincipals(List.of(later)));
        record(AUGUST, entry(read(0, PAYMENTS)).withPrincipals(List.of(anna)),
                entry(read(1, SEARCH)).withPrincipals(List.of(ben)),
                entry(read(2, SANDBOX)).withPrincipals(List.of(none)));
        // Nobody could look into one account, and another has no exception any more.
        record(SEPTEMBER, entry(failed(0, PAYMENTS)), entry(read(1, SEARCH)), entry(read(2, SANDBOX)));

        assertThat(reader.exceptionsBefore(OCTOBER, PAYMENTS, SANDBOX))
                .containsExactly(Map.entry(PAYMENTS.value(), Map.of(anna.arn(), EXPIRES)));
        assertThat(reader.exceptionsBefore(SEPTEMBER, PAYMENTS, SANDBOX)).containsOnlyKeys(PAYMENTS.value(),
                SEARCH.value());
        assertThat(reader.exceptionsBefore(SEPTEMBER, SEARCH, SANDBOX))
                .containsExactly(Map.entry(SEARCH.value(), Map.of(ben.arn(), EXPIRES.plusDays(1))));
        assertThat(reader.exceptionsBefore(YearMonth.of(2026, 7), PAYMENTS, SANDBOX)).isEmpty();
    }

    /// A run that was not finished says nothing that another may go by.
    @Test
    void takesNoLastDayFromAPeriodThatIsNotComplete() {
        ledger.begin(period(AUGUST));
        ledger.record(AUGUST, List.of(entry(read(0, PAYMENTS))
                .withPrincipals(List.of(principal(PAYMENTS, 0, "anna", Optional.of(EXPIRES))))));

        assertThat(reader.exceptionsBefore(SEPTEMBER, PAYMENTS, PAYMENTS)).isEmpty();
    }

    private List<Tuple> principals(YearMonth month) {
        List<Tuple> principals = new ArrayList<>();
        reader.forEachPrincipal(month, (account, found) -> principals.add(tuple(account.account(), found)));
        return principals;
    }

    private static PrincipalRecord principal(AccountId account, int seq, String user, Optional<LocalDate> expires) {
        return new PrincipalRecord(seq, user, "arn:aws:iam::" + account + ":user/" + user, "Machine",
                expires.isPresent() ? Treatment.EXEMPT : Treatment.DECIDE, "Because.", 2, true, false,
                new Use(Optional.of(Instant.parse("2026-08-30T01:02:03Z")), "s3", "eu-west-1"), "anna@example.com",
                "Active", "Lambda execution role", new Exemption("EXC-7", "SEC-1", expires, true),
                new Outcomes("ALLOWED", "DENIED", "ALLOWED", ""));
    }

    private static PhaseRecord phase(String name, boolean ready) {
        return new PhaseRecord(name, List.of(name, "account 111122223333 (payments)"), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
                11, 12, 13, ready, "Because of " + name + ".");
    }

    private static ScpPolicyRecord policy(String phase, String... targets) {
        return new ScpPolicyRecord(phase, "deny-iam-users", "scp/deny-iam-users.json", "Deny IAM users",
                List.of(targets), "{\"Version\":\"2012-10-17\"}", 10_240);
    }

    private void record(YearMonth month, AccountEntry... entries) {
        ledger.begin(period(month));
        ledger.record(month, List.of(entries));
        ledger.seal(month);
    }

    private List<Tuple> keys(YearMonth month) {
        List<Tuple> keys = new ArrayList<>();
        reader.forEachKey(month, (account, key) -> keys.add(tuple(account.account(), key)));
        return keys;
    }

    private List<Tuple> findings(YearMonth month, Optional<Severity> severity) {
        List<Tuple> findings = new ArrayList<>();
        reader.forEachFinding(month, severity,
                (account, finding) -> findings.add(tuple(account.map(AccountRecord::name).orElse("none"), finding)));
        return findings;
    }

    private List<FindingCount> counts(YearMonth month) {
        List<FindingCount> counts = new ArrayList<>();
        reader.forEachFindingCount(month, counts::add);
        return counts;
    }

    private static AccountEntry counted(AccountRecord account, long activeKeys) {
        return entry(account).withMeasures(Map.of("active-keys", activeKeys));
    }

    private static AccountRecord notRead(String name, String reason) {
        AccountRecord row = failed(0, PAYMENTS);
        return new AccountRecord(row.account(), name, row.unit(), row.state(), row.outcome(), reason, row.errorCode(),
                row.remedy(), row.reportTime(), false, 0, 0, 0, 0, false, 0, List.of());
    }

    private static FindingRecord finding(String observed, String statement) {
        FindingRecord row = open(PAYMENTS, 0, Severity.LOW, "anna");
        return new FindingRecord(row.severity(), row.seq(), row.status(), row.closeReason(), row.control(), row.key(),
                row.keyId(), row.keyNote(), row.owner(), row.firstSeen(), row.openedAt(), observed, row.limit(),
                statement, row.source(), row.openings(), row.exceptionId(), row.replacement());
    }

    private static EvidenceProblem problem(String file) {
        return new EvidenceProblem(Impact.ROW_UNREAD, file, 7, "arn", "junk", "is not an ARN", "Collect it again.");
    }

    private static EvidenceFile file(String name) {
        return new EvidenceFile(name, 812, "ab".repeat(32));
    }
}
