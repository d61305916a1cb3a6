package org.keyledger.scp.advise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.assess.exceptions.ExceptionEntry;
import org.keyledger.history.OwnerText;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Exemption;
import org.keyledger.history.PrincipalRecord.Outcomes;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.history.PrincipalRecord.Use;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;
import org.keyledger.iam.ContextValue;
import org.keyledger.iam.LastUse;
import org.keyledger.organization.Account;
import org.keyledger.organization.ControlPolicies;
import org.keyledger.organization.Organization;
import org.keyledger.scp.advise.TreatmentRule.Treated;
import org.keyledger.scp.simulate.Decision;
import org.keyledger.scp.simulate.Outcome;
import org.keyledger.scp.simulate.Principal;
import org.keyledger.scp.simulate.Principals;
import org.keyledger.scp.simulate.Requests;
import org.keyledger.scp.simulate.ScpSimulator;
import org.keyledger.scp.simulate.Simulation;

/// Says of each IAM user of an account what policies that deny IAM users would do to it, and what it gets instead.
public final class AccountAdvisor {

    private final Optional<AccountId> management;
    private final ScpSettings settings;
    private final TreatmentRule treatments;
    private final Principals principals;
    private final Simulation simulation;
    private final SignInAdvisor signIn;
    private final String tag;
    private final LocalDate day;

    /// @param tree what is attached today
    /// @param asOf the instant of the run
    public AccountAdvisor(Organization organization, ControlPolicies tree, RecommendedSet set, SignInAdvisor signIn,
            Instant asOf) {
        this.signIn = signIn;
        this.management = organization.management();
        this.settings = set.settings();
        this.treatments = new TreatmentRule(asOf);
        this.principals = new Principals(asOf);
        this.simulation = new Simulation(new ScpSimulator(tree, management, set.attachments()),
                new Requests(organization.id(), tree, asOf));
        this.tag = "aws:PrincipalTag/" + settings.exceptionTag();
        this.day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    }

    /// @param before the last days of the exceptions of the month before, by ARN
    /// @return users with a working key or a console password, and the root user if it has a key
    public List<PrincipalRecord> advise(AccountAssessment assessment, AccountExceptions register,
            Map<String, LocalDate> before) {
        Map<String, List<AssessedKey>> keys = new HashMap<>();
        assessment.keys().stream().filter(key -> key.key().mayWork())
                .forEach(key -> keys.computeIfAbsent(key.entry().user(), _ -> new ArrayList<>(2)).add(key));
        List<PrincipalRecord> records = new ArrayList<>();
        assessment.evidence().report().ifPresent(report -> report.entries().forEach(entry -> {
            List<AssessedKey> own = keys.getOrDefault(entry.user(), List.of());
            if (!own.isEmpty() || !entry.isRoot() && entry.password().enabled() != Answer.NO) {
                Account account = assessment.evidence().account();
                records.add(record(records.size(), account.id(),
                        principals.user(entry, assessment.evidence(), key -> isUsed(key, own)), own,
                        new Known(register, before)).with(signIn.of(account, own)));
            }
        }));
        return records;
    }

    /// What is known of exceptions.
    private record Known(AccountExceptions register, Map<String, LocalDate> before) {}

    private PrincipalRecord record(int seq, AccountId account, Principal principal, List<AssessedKey> keys,
            Known known) {
        boolean bound = management.filter(account::equals).isEmpty();
        Treated treated = treatments.of(keys);
        Treatment treatment = bound ? treated.treatment() : Treatment.NOT_BOUND;
        Optional<AssessedKey> first = keys.stream().findFirst();
        return new PrincipalRecord(seq, principal.name(), principal.arn().toString(),
                first.map(key -> OwnerText.kind(key.kind())).orElse("Human"), treatment, treated.reason(), keys.size(),
                principal.inUse(), principal.console(), TreatmentRule.latest(keys).map(AccountAdvisor::use)
                        .orElse(Use.NONE),
                first.map(key -> OwnerText.owner(key.owner())).orElse(""),
                first.map(key -> OwnerText.status(key.owner())).orElse(""),
                first.map(key -> key.advice().title()).orElse("IAM Identity Center"),
                exemption(treatment, principal, keys, known), outcomes(account, principal, treatment));
    }

    private static Use use(LastUse.At use) {
        return new Use(Optional.of(use.when()), use.service(), use.region());
    }

    private static boolean isUsed(AccessKey key, List<AssessedKey> own) {
        return own.stream().anyMatch(assessed -> assessed.key().slot() == key.slot() && TreatmentRule.inUse(assessed));
    }

    /// An exception keeps the last day that it was first advised with: nobody gets a new one by waiting.
    private Exemption exemption(Treatment treatment, Principal principal, List<AssessedKey> keys, Known known) {
        boolean granted = principal.context().valueOf(tag) instanceof ContextValue.Known(var values)
                && values.equals(List.of(settings.exceptionValue()));
        if (treatment != Treatment.EXEMPT) {
            return new Exemption("", "", Optional.empty(), granted);
        }
        Optional<ExceptionEntry> entry = keys.stream().flatMap(key -> known.register().naming(key).stream())
                .findFirst();
        LocalDate advised = Optional.ofNullable(known.before().get(principal.arn().toString()))
                .orElseGet(() -> day.plusDays(settings.exceptionDays()));
        return new Exemption(entry.map(ExceptionEntry::id).orElse(""), entry.map(ExceptionEntry::ticket).orElse(""),
                Optional.of(entry.map(ExceptionEntry::expires).orElse(advised)), granted);
    }

    private Outcomes outcomes(AccountId account, Principal principal, Treatment treatment) {
        Principal advised = principal.with(treatment == Treatment.EXEMPT
                ? principal.context().with(tag, settings.exceptionValue())
                : principal.context().without(tag));
        Decision afterwards = simulation.change(account, advised);
        return new Outcomes(simulation.today(account, principal).outcome().name(),
                simulation.change(account, principal).outcome().name(), afterwards.outcome().name(),
                afterwards.outcome() == Outcome.UNKNOWN
                        ? afterwards.by() + ", by " + String.join(" and ", afterwards.keys())
                        : afterwards.by());
    }
}
