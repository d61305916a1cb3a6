package org.keyledger.job;

import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AccountId;

/// How a job file names accounts: by unit, by tag, or by id.
final class AccountNames {

    static final String UNIT_REMEDY = "Write the names from below the root: Production/Payments.";
    static final String TAG_REMEDY = "Write NAME=VALUE, or NAME for any value.";
    private static final String ID_REMEDY = "Write its twelve digits in quotes: '111122223333'.";

    private AccountNames() {}

    static Optional<String> mistakeInUnit(String path) {
        boolean wrong = path.startsWith("/") || path.endsWith("/") || path.contains("//") || path.startsWith("ou-");
        return wrong ? Optional.of(Problems.quote(path) + " is not a path of organizational units") : Optional.empty();
    }

    static Optional<String> mistakeInTag(String tag) {
        return tag.startsWith("=") ? Optional.of(Problems.quote(tag) + " has no name") : Optional.empty();
    }

    static List<AccountId> ids(Section section, String name) {
        return section.texts(name, AccountNames::mistakeInId, ID_REMEDY).orElse(List.of()).stream()
                .filter(AccountId::isValid).distinct().map(AccountId::new).toList();
    }

    private static Optional<String> mistakeInId(String id) {
        return AccountId.isValid(id) ? Optional.empty()
                : Optional.of(Problems.quote(id) + " is not an AWS account id");
    }
}
