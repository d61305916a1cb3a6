package org.keyledger.assess.exceptions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.Judgement;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Verdict;
import org.keyledger.evidence.CredentialReport;

/// The register held against one account on one day.
public final class AccountExceptions {

    /// Of two entries for one verdict, the one that lasts longer says until when it is lifted.
    private static final BinaryOperator<ExceptionEntry> LASTS_LONGER = BinaryOperator
            .maxBy(Comparator.comparing(ExceptionEntry::expires).thenComparing(ExceptionEntry::id));

    private record Lifted(KeyIdentity key, ControlId control) {}

    private final ExceptionsRegister register;
    private final LocalDate day;
    private final Map<Lifted, ExceptionEntry> lifted = new HashMap<>();
    private final List<ExceptionMatch> matches = new ArrayList<>();

    private AccountExceptions(ExceptionsRegister register, LocalDate day) {
        this.register = register;
        this.day = day;
    }

    /// @param day of the run, in UTC
    public static AccountExceptions of(ExceptionsRegister register, AccountAssessment assessment, LocalDate day) {
        AccountExceptions exceptions = new AccountExceptions(register, day);
        for (ExceptionEntry entry : register.concerning(assessment.evidence().account().id())) {
            ExceptionMatch match = exceptions.hold(entry, assessment);
            if (!match.isNothing()) {
                exceptions.matches.add(match);
            }
        }
        return exceptions;
    }

    public static AccountExceptions none() {
        return new AccountExceptions(ExceptionsRegister.EMPTY, LocalDate.EPOCH);
    }

    private ExceptionMatch hold(ExceptionEntry entry, AccountAssessment assessment) {
        Counts all = new Counts();
        for (AssessedKey key : assessment.keys()) {
            ExceptionEntry.Meaning meaning = entry.means(key);
            if (meaning != ExceptionEntry.Meaning.NO) {
                long before = all.findings;
                key.judgements().stream().filter(judgement -> entry.lifts(judgement.control()))
                        .forEach(judgement -> count(entry, key, judgement, meaning, all));
                all.keys += all.findings > before ? 1 : 0;
            }
        }
        long users = assessment.evidence().report().map(report -> users(entry, report)).orElse(0L);
        return new ExceptionMatch(entry.id(), users, all.keys, all.findings, all.undetermined);
    }

    private void count(ExceptionEntry entry, AssessedKey key, Judgement judgement, ExceptionEntry.Meaning meaning,
            Counts all) {
        boolean sure = meaning == ExceptionEntry.Meaning.YES && judgement.verdict() instanceof Verdict.Flagged;
        boolean clear = judgement.verdict() instanceof Verdict.Clear;
        all.findings += sure ? 1 : 0;
        all.undetermined += sure || clear ? 0 : 1;
        if (!clear && meaning == ExceptionEntry.Meaning.YES && entry.isInForceOn(day)) {
            lifted.merge(new Lifted(key.identity(), judgement.control()), entry, LASTS_LONGER);
        }
    }

    private static long users(ExceptionEntry entry, CredentialReport report) {
        return switch (entry.scope()) {
            case ExceptionScope.Key _ -> 0;
            case ExceptionScope.WholeAccount _ -> report.entries().stream().filter(row -> !row.isRoot()).count();
            case ExceptionScope.Principal(PrincipalPattern pattern) -> report.entries().stream()
                    .filter(row -> !row.isRoot() && pattern.matches(row.arn())).count();
        };
    }

    /// The entry that is in force for a verdict on a key that was read.
    public Optional<ExceptionEntry> lifting(KeyIdentity key, String control) {
        return Optional.ofNullable(lifted.get(new Lifted(key, new ControlId(control))));
    }

    /// The entry of that id, where it is still in force and still lifts the control: for a key that could not be read, of
    /// which nothing else is known to have changed.
    public Optional<ExceptionEntry> stillLifting(String entry, String control) {
        return register.find(entry).filter(found -> found.isInForceOn(day))
                .filter(found -> found.lifts(new ControlId(control)));
    }

    /// The entry in force that names a key or its user, whatever it lifts; of several, the one that lasts longest.
    public Optional<ExceptionEntry> naming(AssessedKey key) {
        return register.concerning(key.identity().account()).stream()
                .filter(entry -> !(entry.scope() instanceof ExceptionScope.WholeAccount) && entry.isInForceOn(day))
                .filter(entry -> entry.means(key) == ExceptionEntry.Meaning.YES).reduce(LASTS_LONGER);
    }

    /// What each entry is about in this account, in the register's order; entries that are about nothing are left out.
    public List<ExceptionMatch> matches() {
        return List.copyOf(matches);
    }

    private static final class Counts {

        private long keys;
        private long findings;
        private long undetermined;
    }
}
