package org.keyledger.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessmentSettings;
import org.keyledger.assess.Assessor;
import org.keyledger.assess.Controls;
import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.assess.exceptions.Entries;
import org.keyledger.assess.exceptions.EntryReview;
import org.keyledger.assess.exceptions.ExceptionsRegister;
import org.keyledger.assess.exceptions.RegisterReview;
import org.keyledger.assess.owner.Roster;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.history.AccountEntry;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.Ledger;
import org.keyledger.history.LedgerReader;
import org.keyledger.history.PeriodRecord;
import org.keyledger.history.PhaseRecord;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PriorAccount;
import org.keyledger.history.ScpPolicyRecord;
import org.keyledger.history.ScpTargetRecord;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Person;

/// A ledger in memory, written month after month as the job does it.
public final class LedgerOfMonths {

    private final DataSource database;
    private final Ledger ledger;
    private final LedgerReader reader;
    private Optional<Roster> roster = Optional.empty();
    private ExceptionsRegister register = ExceptionsRegister.EMPTY;
    private final Map<String, List<PrincipalRecord>> principals = new HashMap<>();

    public LedgerOfMonths() {
        database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
        ledger = new Ledger(database);
        reader = new LedgerReader(database);
    }

    /// The instant of a month's run.
    public static Instant endOf(YearMonth month) {
        return month.atEndOfMonth().atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    public LedgerOfMonths knowing(Person... people) {
        roster = Optional.of(new Roster(List.of(people)));
        return this;
    }

    /// From the next month on.
    public LedgerOfMonths excepting(Entries... entries) {
        register = Entries.register(entries);
        return this;
    }

    public LedgerOfMonths month(YearMonth month, AccountEvidence... accounts) {
        return month(month, "o-exampleorgid", accounts);
    }

    public LedgerOfMonths month(YearMonth month, String organization, AccountEvidence... accounts) {
        Instant asOf = endOf(month);
        ledger.begin(new PeriodRecord(month, asOf, false, "aws", "a test", organization, "5e77".repeat(16), "",
                Controls.ALL.stream().map(control -> control.id().value()).toList(), false));
        List<AccountEntry> entries = new ArrayList<>();
        List.of(accounts).stream().sorted(Comparator.comparing(evidence -> evidence.account().id()))
                .forEach(evidence -> entries.add(entry(entries.size(), evidence, month, asOf)));
        ledger.record(month, entries);
        ledger.closeVanished(month, asOf, findings -> AccountMeasures.ofVanished(findings, asOf));
        ledger.recordExceptions(month, reviewOf(month, asOf));
        ledger.seal(month);
        new Measurement(ledger, reader).publish(month);
        return this;
    }

    private AccountEntry entry(int number, AccountEvidence evidence, YearMonth month, Instant asOf) {
        PriorAccount prior = reader.prior(evidence.account().id(), month);
        AccountAssessment assessment =
                new Assessor(AssessmentSettings.DEFAULTS, roster, asOf).assess(evidence, prior);
        AccountEntry entry = AccountEntry.of(number, assessment, prior, month, asOf, exceptionsOf(assessment, asOf));
        return entry.withPrincipals(principals.getOrDefault(entry.account().account().value(), List.of()))
                .withMeasures(AccountMeasures.of(assessment, entry.findings(), asOf, entry.keys()));
    }

    private AccountExceptions exceptionsOf(AccountAssessment assessment, Instant asOf) {
        return AccountExceptions.of(register, assessment, LocalDate.ofInstant(asOf, ZoneOffset.UTC));
    }

    private List<EntryReview> reviewOf(YearMonth month, Instant asOf) {
        Map<AccountId, Boolean> read = reader.accounts(month).stream().collect(Collectors
                .toMap(AccountRecord::account, account -> account.outcome() == AccountRecord.Outcome.READ));
        return new RegisterReview(LocalDate.ofInstant(asOf, ZoneOffset.UTC), read, roster).of(register,
                reader.exceptionMatches(month));
    }

    /// Adds what concerns a month as a whole.
    public LedgerOfMonths with(YearMonth month, List<EvidenceProblem> problems, List<EvidenceFile> files) {
        ledger.record(month, problems, files);
        return this;
    }

    /// Whom service control policies concern in an account, from the next month on.
    public LedgerOfMonths concerning(String account, PrincipalRecord... concerned) {
        principals.put(account, List.of(concerned));
        return this;
    }

    /// What is advised in a month.
    public LedgerOfMonths advising(YearMonth month, List<PhaseRecord> phases, List<ScpPolicyRecord> policies) {
        return advising(month, phases, policies, List.of());
    }

    public LedgerOfMonths advising(YearMonth month, List<PhaseRecord> phases, List<ScpPolicyRecord> policies,
            List<ScpTargetRecord> targets) {
        ledger.recordAdvice(month, phases, policies, targets);
        return this;
    }

    /// A month that a run began and did not finish.
    public LedgerOfMonths begunOnly(YearMonth month) {
        ledger.begin(
                new PeriodRecord(month, endOf(month), false, "aws", "a test", "", "", "", List.of("stale-key"), false));
        return this;
    }

    public Ledger ledger() {
        return ledger;
    }

    public LedgerReader reader() {
        return reader;
    }
}
