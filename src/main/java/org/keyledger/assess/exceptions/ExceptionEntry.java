package org.keyledger.assess.exceptions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;

import org.keyledger.assess.AssessedKey;
import org.keyledger.assess.ControlId;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.iam.AccessKeyId;
import org.keyledger.iam.AccountId;

/// An entry of the register. The gravest controls are lifted by name only: `root-key` for one root user, `admin-key` for
/// principals or a key, never by an entry for a whole account.
///
/// @param id      the name that reports show, such as `EXC-2026-014`
/// @param granted the first day in force, in UTC
/// @param expires the last day in force, at most 365 days later
public record ExceptionEntry(String id, ExceptionScope scope, CoveredControls controls, ExceptionReason reason,
        String comment, String owner, String approver, String ticket, LocalDate granted, LocalDate expires) {

    public static final int LONGEST_DAYS = 365;
    public static final ControlId ROOT_KEY = new ControlId("root-key");
    public static final ControlId ADMIN_KEY = new ControlId("admin-key");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");
    private static final Set<ControlId> BY_NAME_ONLY = Set.of(ROOT_KEY, ADMIN_KEY);

    /// @throws IllegalArgumentException when the register may not say so
    public ExceptionEntry {
        require(isId(id), "'" + id + "' is not the id of an exception");
        require(!comment.isBlank() && !owner.isBlank() && !approver.isBlank() && !ticket.isBlank(),
                id + " lacks comment, owner, approver or ticket");
        require(!expires.isBefore(granted), id + " expires before it is granted");
        require(ChronoUnit.DAYS.between(granted, expires) <= LONGEST_DAYS,
                id + " lasts longer than " + LONGEST_DAYS + " days");
        require(mayLiftRootKey(scope) || !controls.names(ROOT_KEY), id + " lifts root-key without one root user");
        require(mayLiftAdminKey(scope) || !controls.names(ADMIN_KEY), id + " lifts admin-key for a whole account");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static boolean mayLiftRootKey(ExceptionScope scope) {
        return scope instanceof ExceptionScope.Principal(PrincipalPattern pattern) && pattern.isOneRoot();
    }

    public static boolean mayLiftAdminKey(ExceptionScope scope) {
        return !(scope instanceof ExceptionScope.WholeAccount);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(granted) && !day.isAfter(expires);
    }

    boolean lifts(ControlId control) {
        return switch (controls) {
            case CoveredControls.Every _ -> !BY_NAME_ONLY.contains(control);
            case CoveredControls.Named named -> named.names(control);
        };
    }

    /// Whether keys of the account may be meant.
    boolean concerns(AccountId account) {
        return switch (scope) {
            case ExceptionScope.Principal(PrincipalPattern pattern) -> pattern.isOf(account);
            case ExceptionScope.Key _ -> true;
            case ExceptionScope.WholeAccount(AccountId whole) -> whole.equals(account);
        };
    }

    /// Whether a key is meant.
    Meaning means(AssessedKey key) {
        return switch (scope) {
            case ExceptionScope.Principal(PrincipalPattern pattern) -> Meaning.of(pattern.matches(key.entry().arn()));
            case ExceptionScope.Key(AccessKeyId id) -> meaning(id, key.keyId());
            case ExceptionScope.WholeAccount(AccountId account) ->
                    Meaning.of(account.equals(key.identity().account()) && !key.entry().isRoot());
        };
    }

    private static Meaning meaning(AccessKeyId id, KeyIdMatch match) {
        return switch (match) {
            case KeyIdMatch.Matched(AccessKeyId found) -> Meaning.of(found.value().equals(id.value()));
            case KeyIdMatch.NotListed _ -> Meaning.NO;
            case KeyIdMatch.Ambiguous _,KeyIdMatch.Unmatched _,KeyIdMatch.NotCollected _ -> Meaning.UNKNOWN;
        };
    }

    enum Meaning {
        YES, NO,
        /// The key's id is not known.
        UNKNOWN;

        static Meaning of(boolean meant) {
            return meant ? YES : NO;
        }
    }
}
