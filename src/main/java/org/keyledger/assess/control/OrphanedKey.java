package org.keyledger.assess.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.keyledger.assess.Control;
import org.keyledger.assess.ControlId;
import org.keyledger.assess.KeySubject;
import org.keyledger.assess.Severity;
import org.keyledger.assess.Verdict;
import org.keyledger.assess.owner.OwnerStatus;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.organization.Person;

/// `orphaned-key`: nobody answers for the key. NIST 800-53 AC-2(3); an ambiguous owner is undetermined, not an orphan.
public final class OrphanedKey implements Control {

    private static final String LIMIT = "an owner who is active in the directory";

    @Override
    public ControlId id() {
        return new ControlId("orphaned-key");
    }

    @Override
    public Verdict judge(KeySubject subject) {
        if (!subject.key().mayWork()) {
            return Verdict.CLEAR; // switched off as advised; dormant-inactive-key sees to its deletion
        }
        return judge(subject.owner(), subject.vanishedCreator());
    }

    private static Verdict judge(Ownership owner, Optional<String> vanishedCreator) {
        return switch (owner) {
            case Ownership.AccountItself _ -> Verdict.CLEAR;
            case Ownership.Undetermined(String reason) -> new Verdict.Undetermined(reason);
            case Ownership.Ambiguous(String named, _, List<Person> candidates) ->
                    new Verdict.Undetermined(candidates.size() + " people in the directory fit '" + named + "': "
                            + candidates.stream().map(Person::contact).collect(Collectors.joining(", ")));
            case Ownership.Nobody _ ->
                    flagged("no owner",
                            "No owner tag and no entry of the directory names an owner." + vanishedCreator
                                    .map(creator -> " Its user was created by " + creator
                                            + ", an IAM user who is no longer in the account.")
                                    .orElse(""));
            case Ownership.NotInDirectory(String named, String how) -> flagged("owner " + named + " not in directory",
                    "The owner " + named + " (" + how + ") is not in the directory.");
            case Ownership.Owned(Person person, String how) -> judge(person, how);
            // Who owns the account answers for what nobody else was ever named for. A key that somebody took along is
            // another matter: it may still be held, and the account's owner has to act.
            case Ownership.FallenBack(Ownership.Nobody _, Ownership.Owned account) -> judge(account, vanishedCreator);
            case Ownership.FallenBack(Ownership ofKey, Ownership.Owned account) ->
                    toAct(judge(ofKey, vanishedCreator), account);
        };
    }

    private static Verdict toAct(Verdict verdict, Ownership.Owned account) {
        return verdict instanceof Verdict.Flagged(Severity severity, String observed, String limit, String statement)
                && account.status() == OwnerStatus.ACTIVE
                        ? new Verdict.Flagged(severity, observed, limit, statement + " The account's owner "
                                + account.person().contact() + " (" + account.how() + ") should act.")
                        : verdict;
    }

    private static Verdict judge(Person person, String how) {
        return switch (person.status()) {
            case ACTIVE -> Verdict.CLEAR;
            case UNKNOWN ->
                    new Verdict.Undetermined("the directory does not tell whether " + person.contact() + " is active");
            case DEPARTED ->
                    flagged("owner departed", "Its owner " + person.contact() + " (" + how + ") has departed.");
            case DISABLED -> flagged("owner disabled",
                    "Its owner " + person.contact() + " (" + how + ") is disabled in the identity store.");
        };
    }

    private static Verdict flagged(String observed, String statement) {
        return new Verdict.Flagged(Severity.HIGH, observed, LIMIT, statement);
    }
}
