package org.keyledger.assess.exceptions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.assess.Severity;
import org.keyledger.assess.owner.Roster;
import org.keyledger.iam.AccountId;

/// Looks at the entries themselves, once all accounts have been held against them.
public final class RegisterReview {

    private final LocalDate day;
    private final Map<AccountId, Boolean> readWhole;
    private final Signatories signatories;

    /// @param day       of the run, in UTC
    /// @param readWhole all accounts listed, and whether no row of theirs is unread
    /// @param roster    empty where the evidence has no directory of people
    public RegisterReview(LocalDate day, Map<AccountId, Boolean> readWhole, Optional<Roster> roster) {
        this.day = day;
        this.readWhole = Map.copyOf(readWhole);
        this.signatories = new Signatories(roster);
    }

    /// @param matched by the entry's id, added up over all accounts; what is missing is nothing
    public List<EntryReview> of(ExceptionsRegister register, Map<String, ExceptionMatch> matched) {
        return register.entries().stream()
                .map(entry -> of(entry, matched.getOrDefault(entry.id(), ExceptionMatch.nothing(entry.id()))))
                .toList();
    }

    private EntryReview of(ExceptionEntry entry, ExceptionMatch matched) {
        EntryState state = EntryState.of(entry, day);
        EntryUse use = useOf(entry, matched);
        List<EntryProblem> problems = new ArrayList<>();
        if (state == EntryState.EXPIRED) {
            problems.add(expired(entry, matched, use));
        }
        Breadth.of(entry, matched).map(
                why -> new EntryProblem(EntryProblem.Kind.OVERBROAD, Severity.MEDIUM, why)).ifPresent(problems::add);
        problems.addAll(signatories.problems(entry));
        if (state.isInForce() && use == EntryUse.UNUSED) {
            problems.add(new EntryProblem(EntryProblem.Kind.UNUSED, Severity.LOW,
                    "Nothing that it lifts was found, and all that it may be about was read: remove it."));
        }
        return new EntryReview(entry, state, ChronoUnit.DAYS.between(day, entry.expires()), matched, use, problems);
    }

    private EntryUse useOf(ExceptionEntry entry, ExceptionMatch matched) {
        if (matched.findings() > 0) {
            return EntryUse.USED;
        }
        boolean allRead = readWhole.entrySet().stream().filter(account -> entry.concerns(account.getKey()))
                .allMatch(Map.Entry::getValue);
        return allRead && matched.undetermined() == 0 ? EntryUse.UNUSED : EntryUse.UNDETERMINED;
    }

    /// What is unknown about its keys is no reason to think the better of it.
    private static EntryProblem expired(ExceptionEntry entry, ExceptionMatch matched, EntryUse use) {
        String past = "Expired on " + entry.expires();
        return switch (use) {
            case USED -> new EntryProblem(EntryProblem.Kind.EXPIRED, Severity.HIGH,
                    past + ", and " + count(matched.keys(), "key is", "keys are")
                            + " still flagged: replace them, or have it granted anew.");
            case UNDETERMINED -> new EntryProblem(EntryProblem.Kind.EXPIRED, Severity.HIGH,
                    past + "; whether its keys are still flagged cannot be told, since not all could be read or judged.");
            case UNUSED -> new EntryProblem(EntryProblem.Kind.EXPIRED, Severity.LOW,
                    past + ", and nothing that it lifted is flagged any more: remove it.");
        };
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
