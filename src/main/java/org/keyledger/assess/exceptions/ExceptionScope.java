package org.keyledger.assess.exceptions;

import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccountId;

/// Whose keys an entry is about.
public sealed interface ExceptionScope {

    record Principal(PrincipalPattern pattern) implements ExceptionScope {}

    record Key(AccessKeyId id) implements ExceptionScope {}

    /// All users of an account, but not its root user.
    record WholeAccount(AccountId account) implements ExceptionScope {}

    /// As the register has it; a key's id in full.
    default String text() {
        return switch (this) {
            case Principal(PrincipalPattern pattern) -> pattern.toString();
            case Key(AccessKeyId id) -> id.value();
            case WholeAccount(AccountId account) -> account.value();
        };
    }

    /// The setting that the register names it by.
    default String setting() {
        return switch (this) {
            case Principal _ -> "principal";
            case Key _ -> "key";
            case WholeAccount _ -> "account";
        };
    }
}
