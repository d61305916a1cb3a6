package org.keyledger.job;

import java.util.List;
import java.util.Optional;

import org.keyledger.assess.exceptions.ExceptionScope;
import org.keyledger.assess.exceptions.PrincipalPattern;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccountId;

/// Whose keys an entry is about: exactly one of `principal`, `key` and `account`.
final class ExceptionScopeReader {

    private static final List<String> SCOPES = List.of("principal", "key", "account");
    private static final String CHOICE = "Name one of principal, key and account.";

    private ExceptionScopeReader() {}

    static Optional<ExceptionScope> read(Section entry) {
        List<String> named = SCOPES.stream().filter(entry::mentions).toList();
        if (named.size() != 1) {
            entry.mistake(named.isEmpty() ? "names nobody" : "names " + String.join(" and ", named), CHOICE);
        }
        Optional<ExceptionScope> principal = entry.text("principal").flatMap(text -> principal(entry, text));
        Optional<ExceptionScope> key = entry.text("key").flatMap(text -> key(entry, text));
        Optional<ExceptionScope> account = entry.parsed("account", AccountId::new, "an AWS account id",
                "Write its twelve digits in quotes; patterns are for principal.").map(ExceptionScope.WholeAccount::new);
        return named.size() == 1 ? principal.or(() -> key).or(() -> account) : Optional.empty();
    }

    private static Optional<ExceptionScope> principal(Section entry, String text) {
        try {
            return Optional.of(new ExceptionScope.Principal(PrincipalPattern.parse(text)));
        }
        catch (IllegalArgumentException wrong) {
            entry.mistake("principal", Problems.quote(text) + " names no user: " + wrong.getMessage(),
                    "Write the user's ARN with its path, * and ? where it may vary:"
                            + " arn:aws:iam::111122223333:user/ses/smtp-*.");
            return Optional.empty();
        }
    }

    /// What is no key id may be a secret, so it is not repeated.
    private static Optional<ExceptionScope> key(Section entry, String text) {
        if (text.startsWith("AKIA")) {
            try {
                return Optional.of(new ExceptionScope.Key(new AccessKeyId(text)));
            }
            catch (IllegalArgumentException wrong) {
                // reported below
            }
        }
        entry.mistake("key", "is not the id of a long-lived access key",
                "Write the whole id, which begins with AKIA. If a secret stands here, remove it from the history of the"
                        + " file too, and delete the key.");
        return Optional.empty();
    }
}
