package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import org.keyledger.assess.AccountAssessment;
import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.Controls;
import org.keyledger.assess.Judgement;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.RiskScore;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.assess.exceptions.ExceptionMatch;
import org.keyledger.evidence.AccountEvidence;
import org.keyledger.evidence.CollectionOutcome;
import org.keyledger.evidence.CredentialReport;
import org.keyledger.evidence.EvidenceFile;
import org.keyledger.evidence.EvidenceProblem;
import org.keyledger.history.AccountRecord.VerdictCount;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.Created;
import org.keyledger.iam.LastUse;
import org.keyledger.organization.Account;

/// Everything that the ledger keeps of one account in one period: what one transaction writes.
///
/// @param ages     working keys of known age, by age
/// @param measures amounts to be added up over accounts, by name
/// @param exceptions what entries of the register are about here
/// @param principals whom service control policies would concern
public record AccountEntry(AccountRecord account, List<KeyRecord> keys, List<AgeCount> ages,
        List<FindingRecord> findings,
        List<EvidenceProblem> problems, List<EvidenceFile> files, Map<String, Long> measures,
        List<ExceptionMatch> exceptions, List<PrincipalRecord> principals) {

    public AccountEntry(AccountRecord account, List<KeyRecord> keys, List<AgeCount> ages,
            List<FindingRecord> findings, List<EvidenceProblem> problems, List<EvidenceFile> files,
            Map<String, Long> measures, List<ExceptionMatch> exceptions) {
        this(account, keys, ages, findings, problems, files, measures, exceptions, List.of());
    }

    public AccountEntry withMeasures(Map<String, Long> amounts) {
        return new AccountEntry(account, keys, ages, findings, problems, files, amounts, exceptions, principals);
    }

    public AccountEntry withPrincipals(List<PrincipalRecord> concerned) {
        return new AccountEntry(account, keys, ages, findings, problems, files, measures, exceptions, concerned);
    }

    /// Makes the entry of an assessed account, measures left out.
    ///
    /// @param number the account's place among the period's accounts
    public static AccountEntry of(int number, AccountAssessment assessment, PriorAccount prior, YearMonth period,
            Instant asOf, AccountExceptions exceptions) {
        List<KeyRecord> keys = new ArrayList<>(assessment.keys().size());
        CreationWindow window = CreationWindow.of(period, prior.run(), asOf);
        assessment.keys().forEach(key -> keys
                .add(keyOf(key, keys.size(), asOf, KeyTexts.origin(key, prior.creators(), window))));
        AccountEvidence evidence = assessment.evidence();
        return new AccountEntry(accountOf(number, assessment, keys), keys, agesOf(keys),
                advised(new Excepted(exceptions).of(new Lifecycle(period, asOf).next(assessment, prior)), keys),
                evidence.problems(), evidence.files(), Map.of(), exceptions.matches());
    }

    /// Findings of keys that this month's report does not show keep the advice of the month before.
    private static List<FindingRecord> advised(List<FindingRecord> findings, List<KeyRecord> keys) {
        Map<KeyIdentity, String> replacements = new HashMap<>();
        keys.forEach(key -> replacements.put(key.identity(), key.advice().replacement()));
        return findings.stream()
                .map(finding -> finding.advised(replacements.getOrDefault(finding.key(), finding.replacement())))
                .toList();
    }

    private static AccountRecord accountOf(int number, AccountAssessment assessment, List<KeyRecord> keys) {
        AccountEvidence evidence = assessment.evidence();
        Account account = evidence.account();
        int active = (int) assessment.keys().stream().filter(key -> key.key().mayWork()).count();
        boolean inPart = evidence.report().isPresent()
                && evidence.problems().stream().anyMatch(problem -> problem.impact().reducesCoverage());
        String state = KeyTexts.sentence(account.state().name());
        return switch (evidence.outcome()) {
            case CollectionOutcome.Collected _ -> {
                CredentialReport report = evidence.report().orElseThrow();
                yield new AccountRecord(account.id(), account.name(), account.ouPath(), state,
                        AccountRecord.Outcome.READ, "", "", "", Optional.of(report.generated()), report.timeInferred(),
                        (int) report.entries().stream().filter(entry -> !entry.isRoot()).count(), keys.size(), active,
                        report.rowsUnread(), inPart, number,
                        verdictsOf(keys));
            }
            case CollectionOutcome.Failed(String stage, String code, String message, String remedy) ->
                    notRead(number, account, state, AccountRecord.Outcome.FAILED, stage + ": " + message, code, remedy);
            case CollectionOutcome.Skipped(String reason) ->
                    notRead(number, account, state, AccountRecord.Outcome.SKIPPED, reason, "", "");
        };
    }

    private static AccountRecord notRead(int number, Account account, String state, AccountRecord.Outcome outcome,
            String reason,
            String code, String remedy) {
        return new AccountRecord(account.id(), account.name(), account.ouPath(), state, outcome, reason, code, remedy,
                Optional.empty(), false, 0, 0, 0, 0, false, number, List.of());
    }

    private static List<VerdictCount> verdictsOf(List<KeyRecord> keys) {
        List<VerdictCount> counts = new ArrayList<>();
        for (int control = 0; control < Controls.ALL.size(); control++) {
            counts.add(new VerdictCount(count(keys, control, 'F'), count(keys, control, 'U'),
                    count(keys, control, 'C')));
        }
        return counts;
    }

    private static long count(List<KeyRecord> keys, int control, char letter) {
        return keys.stream().filter(key -> key.verdicts().charAt(control) == letter).count();
    }

    private static List<AgeCount> agesOf(List<KeyRecord> keys) {
        SortedMap<Integer, Long> ages = new TreeMap<>();
        keys.stream().filter(key -> key.mayWork() && key.ageDays().isPresent())
                .forEach(key -> ages.merge(key.ageDays().getAsInt(), 1L, Long::sum));
        return ages.entrySet().stream().map(age -> new AgeCount(age.getKey(), age.getValue())).toList();
    }

    private static KeyRecord keyOf(AssessedKey assessed, int seq, Instant asOf, KeyOrigin origin) {
        AccessKey key = assessed.key();
        Optional<Instant> created = key.created() instanceof Created.At(Instant when) ? Optional.of(when)
                : Optional.empty();
        LastUse.At use = key.lastUse() instanceof LastUse.At at ? at : new LastUse.At(Instant.EPOCH, "", "");
        return new KeyRecord(seq, assessed.identity(), assessed.entry().arn().toString(),
                KeyTexts.keyId(assessed.keyId()), KeyTexts.keyNote(assessed.keyId()), key.slot(),
                KeyTexts.sentence(key.status().name()), created,
                created.map(when -> OptionalInt.of(wholeDays(when, asOf))).orElse(OptionalInt.empty()),
                key.lastUse() instanceof LastUse.At ? Optional.of(use.when()) : Optional.empty(),
                KeyTexts.lastUseNote(key.lastUse()), use.region(), use.service(),
                KeyTexts.sentence(assessed.kind().kind().name()), assessed.kind().reason(),
                KeyTexts.owner(assessed.owner()), KeyTexts.ownerStatus(assessed.owner()),
                KeyTexts.admin(assessed.access()), KeyTexts.answer(assessed.entry().password().enabled()),
                KeyTexts.answer(assessed.entry().mfaActive()), assessed.inactiveSince(), lettersOf(assessed),
                worstOf(assessed), assessed.entry().line(), origin,
                OptionalInt.of(RiskScore.of(assessed.judgements())), KeyAdvice.of(assessed.advice()));
    }

    private static int wholeDays(Instant from, Instant to) {
        return (int) Math.max(0, java.time.Duration.between(from, to).toDays());
    }

    private static String lettersOf(AssessedKey key) {
        StringBuilder letters = new StringBuilder();
        for (Judgement judgement : key.judgements()) {
            letters.append(switch (judgement.verdict()) {
                case Verdict.Flagged _ -> 'F';
                case Verdict.Clear _ -> 'C';
                case Verdict.Undetermined _ -> 'U';
            });
        }
        return letters.toString();
    }

    private static Optional<Severity> worstOf(AssessedKey key) {
        return key.judgements().stream().map(Judgement::verdict).filter(Verdict.Flagged.class::isInstance)
                .map(verdict -> ((Verdict.Flagged) verdict).severity()).min(Severity::compareTo);
    }
}
