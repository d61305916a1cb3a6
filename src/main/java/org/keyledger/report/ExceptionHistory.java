package org.keyledger.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.history.AccountPrincipals;
import org.keyledger.history.AccountRecord;
import org.keyledger.history.AccountRecord.Outcome;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.history.PrincipalRecord.Treatment;
import org.keyledger.report.ExceptionChange.Kind;

/// Tells how exceptions changed from one period to the next. An account that was not read whole proves nothing: its
/// exceptions are neither new nor dropped.
///
/// @param day    of the run
/// @param before the day of the previous run; empty where there is no earlier advice to compare with
record ExceptionHistory(LocalDate day, Optional<LocalDate> before) {

    /// Exceptions of now in their order, then those of then that are no longer advised.
    List<ExceptionChange> of(AccountPrincipals account) {
        Map<String, PrincipalRecord> earlier = new LinkedHashMap<>();
        account.principalsThen().forEach(principal -> earlier.putIfAbsent(principal.arn(), principal));
        Map<String, PrincipalRecord> present = new LinkedHashMap<>();
        account.principals().forEach(principal -> present.putIfAbsent(principal.arn(), principal));
        List<ExceptionChange> changes = new ArrayList<>();
        present.values().stream().filter(ExceptionHistory::isExempt)
                .forEach(now -> changes.add(advised(account, now, Optional.ofNullable(earlier.get(now.arn())))));
        if (before.isPresent()) {
            earlier.values().stream().filter(ExceptionHistory::isExempt)
                    .filter(then -> !present.containsKey(then.arn()) || !isExempt(present.get(then.arn())))
                    .forEach(then -> changes.add(gone(account, then, Optional.ofNullable(present.get(then.arn())))));
        }
        return changes;
    }

    static boolean isExempt(PrincipalRecord principal) {
        return principal.treatment() == Treatment.EXEMPT;
    }

    boolean isExpired(PrincipalRecord principal) {
        return isPast(principal, day);
    }

    private static boolean isPast(PrincipalRecord principal, LocalDate day) {
        return principal.exception().expires().filter(last -> last.isBefore(day)).isPresent();
    }

    private ExceptionChange advised(AccountPrincipals account, PrincipalRecord now, Optional<PrincipalRecord> then) {
        Optional<PrincipalRecord> exempt = then.filter(ExceptionHistory::isExempt);
        Kind kind;
        String reason = "";
        if (isExpired(now)) {
            kind = exempt.filter(this::hadExpired).isPresent() ? Kind.STILL_EXPIRED : Kind.EXPIRED;
            reason = "Its last day has passed, and a key is still in use: renew it, or replace the key.";
        }
        else if (before.isEmpty()) {
            kind = Kind.FIRST;
        }
        else if (exempt.isPresent()) {
            kind = isLater(now, exempt.get()) ? Kind.RENEWED : Kind.KEPT;
            reason = kind == Kind.RENEWED ? "It has a later last day than before." : "";
        }
        else {
            kind = then.isPresent() || account.then().map(ExceptionHistory::isReadWhole).orElse(true) ? Kind.NEW
                    : Kind.NOT_READ_BEFORE;
            reason = now.reason();
        }
        return new ExceptionChange(kind, Optional.of(now), then, reason);
    }

    private boolean hadExpired(PrincipalRecord then) {
        return before.filter(day -> isPast(then, day)).isPresent();
    }

    private static boolean isLater(PrincipalRecord now, PrincipalRecord then) {
        return now.exception().expires().flatMap(last -> then.exception().expires().map(last::isAfter)).orElse(false);
    }

    private ExceptionChange gone(AccountPrincipals account, PrincipalRecord then, Optional<PrincipalRecord> now) {
        if (now.isPresent()) {
            boolean expired = isExpired(then) && !hadExpired(then);
            return new ExceptionChange(expired ? Kind.EXPIRED : Kind.DROPPED, now, Optional.of(then),
                    (expired ? "Its last day has passed. " : "") + instead(now.get()));
        }
        if (account.now().isEmpty()) {
            return new ExceptionChange(Kind.DROPPED, now, Optional.of(then), "The account is no longer listed.");
        }
        return isReadWhole(account.now().get())
                ? new ExceptionChange(Kind.DROPPED, now, Optional.of(then),
                        "The user has neither a working key nor a console password any more.")
                : new ExceptionChange(Kind.NOT_READ, now, Optional.of(then),
                        "The account could not be read whole, so nobody can tell whether it is still needed.");
    }

    private static String instead(PrincipalRecord now) {
        return switch (now.treatment()) {
            case EXEMPT -> throw new IllegalArgumentException("an advised exception has not gone");
            case MIGRATE -> "A person holds the key, and migrates instead. ";
            case DELETE -> now.inUse() ? "Nobody answers for the key, so it is to be deleted. "
                    : "The key is not in use any more, so it is to be deleted. ";
            case DECIDE -> "The evidence no longer tells what the key is for. ";
            case NOT_BOUND -> "No service control policy binds its account any more. ";
        } + now.reason();
    }

    private static boolean isReadWhole(AccountRecord account) {
        return account.outcome() == Outcome.READ && account.rowsUnread() == 0;
    }
}
