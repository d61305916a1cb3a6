package org.keyledger.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.KeyCreator;
import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.iam.AccountId;
import org.keyledger.iam.Answer;
import org.keyledger.iam.KeyStatus;
import org.keyledger.iam.LastUse;
import org.keyledger.organization.Person;

/// How the ledger words what an assessment found. Kept with the rows, so that a report of years ago still says what was
/// said then.
final class KeyTexts {

    static final String INACTIVE = sentence(KeyStatus.INACTIVE.name());

    /// People who are named where several fit: a cell is no directory.
    private static final int MOST_NAMED = 3;

    private KeyTexts() {}

    static String keyId(KeyIdMatch match) {
        return match instanceof KeyIdMatch.Matched(var id) ? id.value() : "";
    }

    static String keyNote(KeyIdMatch match) {
        return switch (match) {
            case KeyIdMatch.Matched _ -> "";
            case KeyIdMatch.Ambiguous(int candidates) -> "ambiguous: " + candidates + " key ids fit";
            case KeyIdMatch.Unmatched _ -> "no such key in access-keys.json";
            case KeyIdMatch.NotCollected _ -> "not collected";
            case KeyIdMatch.NotListed _ -> "AWS does not list root's keys";
        };
    }

    static String lastUseNote(LastUse use) {
        return switch (use) {
            case LastUse.At _ -> "";
            case LastUse.NeverRecorded _ -> "never recorded";
            case LastUse.Unknown(String reason) -> "unknown: " + reason;
        };
    }

    static String owner(Ownership owner) {
        return switch (owner) {
            case Ownership.Owned(Person person, _) -> person.contact();
            case Ownership.NotInDirectory(String named, _) -> named;
            case Ownership.Ambiguous(String named, _, _) -> named;
            case Ownership.Nobody _,Ownership.Undetermined _ -> "";
            case Ownership.FallenBack(Ownership.Nobody _, Ownership.Owned account) -> owner(account);
            case Ownership.FallenBack(Ownership ofKey, _) -> owner(ofKey);
            case Ownership.AccountItself _ -> "account";
        };
    }

    static String ownerStatus(Ownership owner) {
        return switch (owner) {
            case Ownership.Owned(Person person, String how) -> sentence(person.status().name()) + ", by " + how;
            case Ownership.NotInDirectory(_, String how) -> "Not in directory, by " + how;
            case Ownership.Ambiguous(_, String how, List<Person> candidates) -> "Ambiguous, by " + how + ": "
                    + candidates.stream().map(Person::contact).limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (candidates.size() > MOST_NAMED ? " and more" : "");
            case Ownership.Nobody _ -> "None";
            case Ownership.FallenBack(Ownership.Nobody _, Ownership.Owned account) -> ownerStatus(account);
            case Ownership.FallenBack(Ownership ofKey, Ownership.Owned account) -> ownerStatus(ofKey)
                    + "; account: " + account.person().contact();
            case Ownership.Undetermined(String reason) -> "Undetermined: " + reason;
            case Ownership.AccountItself _ -> "Root user";
        };
    }

    static String admin(AdminAccess access) {
        return switch (access) {
            case AdminAccess.Full(String path, String note) -> "Full: " + path + noted(note);
            case AdminAccess.Equivalent(var method, String path, String note) -> "Equivalent, may " + method.title()
                    + ": " + path + noted(note);
            case AdminAccess.Escalation(var method, String path, String note) -> "Escalation, may " + method.title()
                    + ": " + path + noted(note);
            case AdminAccess.Conditional(var method, String path, String note) -> "Conditional, may " + method.title()
                    + ": " + path + noted(note);
            case AdminAccess.NotAdmin _ -> "No";
            case AdminAccess.Undetermined(String reason) -> "Undetermined: " + reason;
        };
    }

    private static String noted(String note) {
        return note.isEmpty() ? "" : " (not all was seen: " + note + ")";
    }

    /// Who created a key is known for as long as a month's events tell, and from then on by the ledger.
    static KeyOrigin origin(AssessedKey key, Map<KeyIdentity, String> creators, CreationWindow window) {
        Answer inPeriod = window.contains(key.key().created());
        return switch (key.creator()) {
            case KeyCreator.Known(var actor) -> new KeyOrigin(actor.describe(), "", inPeriod);
            case KeyCreator.Unknown(String reason) -> {
                String before = key.identity().isDated() ? creators.getOrDefault(key.identity(), "") : "";
                yield before.isEmpty() ? new KeyOrigin("", reason, inPeriod) : new KeyOrigin(before, "", inPeriod);
            }
        };
    }

    static String answer(Answer answer) {
        return sentence(answer.name());
    }

    static String sentence(String constant) {
        String words = constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String source(AssessedKey key) {
        return key.entry().file() + " line " + key.entry().line();
    }

    static String source(AccountId account, String report, long line) {
        return "accounts/" + account + "/" + report + " line " + line;
    }
}
