package org.keyledger.report;

import java.util.Optional;

import org.keyledger.history.PrincipalRecord;

/// What became of an exception since the previous period.
///
/// @param now    empty where the user is not among this period's principals
/// @param then   empty where the user was not among the previous period's
/// @param reason a sentence
record ExceptionChange(Kind kind, Optional<PrincipalRecord> now, Optional<PrincipalRecord> then, String reason) {

    enum Kind {
        /// There is no earlier advice to compare with.
        FIRST("First advice"),
        /// The account was not read whole the month before, so it may be an old one.
        NOT_READ_BEFORE("Not comparable: account not read before"), //
        NEW("New"), KEPT("Kept"),
        /// It has got a later last day.
        RENEWED("Renewed"),
        /// Its last day has passed since the previous run.
        EXPIRED("Expired"),
        /// Its last day had passed by the previous run, and it is still advised.
        STILL_EXPIRED("Still expired"), //
        DROPPED("Dropped"),
        /// The account was not read whole this month, so nobody can tell.
        NOT_READ("Not read this period");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /// Whether a list of changes names it.
        boolean isChange() {
            return switch (this) {
                case NEW, RENEWED, EXPIRED, DROPPED, NOT_READ -> true;
                case FIRST, NOT_READ_BEFORE, KEPT, STILL_EXPIRED -> false;
            };
        }
    }

    /// The principal as it was last known.
    PrincipalRecord principal() {
        return now.or(() -> then).orElseThrow();
    }
}
