package org.keyledger.report;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keyledger.history.AccountPrincipals;
import org.keyledger.history.PrincipalRecord;
import org.keyledger.report.ExceptionChange.Kind;
import org.keyledger.report.words.Words;

/// Counts principals and what became of exceptions, in one pass over both periods.
final class ScpTally {

    private final ExceptionHistory history;
    private final ExceptionMeans means;
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private long users;
    private long inUse;
    private long exceptions;
    private long toGrant;
    private long expired;
    private long losing;
    private long mayLose;
    private long losingInUse;
    private long before;
    private final Map<String, Long> people = new HashMap<>();

    ScpTally(ExceptionHistory history, ExceptionMeans means) {
        this.history = history;
        this.means = means;
    }

    void add(AccountPrincipals account) {
        boolean byTag = means.tagFor(account.account()).isPresent();
        account.principals().forEach(principal -> add(principal, byTag));
        before += account.principalsThen().stream().filter(ExceptionHistory::isExempt).count();
        history.of(account).forEach(change -> kinds.merge(change.kind(), 1L, Long::sum));
    }

    private void add(PrincipalRecord principal, boolean byTag) {
        users++;
        inUse += one(principal.inUse());
        if (principal.signIn().concerns()) {
            people.merge(principal.signIn().state(), 1L, Long::sum);
        }
        if (ExceptionHistory.isExempt(principal)) {
            exceptions++;
            toGrant += one(byTag && !principal.exception().granted());
            expired += one(history.isExpired(principal));
        }
        if (AccessLoss.isLoss(principal)) {
            boolean certain = AccessLoss.isCertain(principal);
            losing += one(certain);
            mayLose += one(!certain);
            losingInUse += one(principal.inUse());
        }
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    ScpTotals totals() {
        return new ScpTotals(users, inUse, exceptions, toGrant, expired, losing, mayLose, losingInUse);
    }

    PeopleCount people() {
        long ready = people("IN_STORE_WITH_ASSIGNMENT");
        long toAssign = people("IN_STORE_WITHOUT_ASSIGNMENT");
        long toAdd = people("NOT_IN_STORE");
        long disabled = people("DISABLED");
        long all = people.values().stream().mapToLong(Long::longValue).sum();
        return new PeopleCount(ready, toAssign, toAdd, disabled, all - ready - toAssign - toAdd - disabled);
    }

    private long people(String state) {
        return people.getOrDefault(state, 0L);
    }

    long exceptions() {
        return exceptions;
    }

    long losses() {
        return losing + mayLose;
    }

    long changes() {
        return List.of(Kind.values()).stream().filter(Kind::isChange).mapToLong(this::with).sum();
    }

    /// @param since the period compared with, where there is one with advice
    ExceptionDiff diff(Optional<YearMonth> since) {
        if (since.isEmpty()) {
            return new ExceptionDiff(since, 0, 0, 0, 0, 0, 0, 0, 0,
                    "There is no advice of an earlier month to compare with.");
        }
        long ended = with(Kind.EXPIRED) + with(Kind.STILL_EXPIRED);
        String sentence = "Since " + Words.english().month(since.get()) + ": "
                + Figures.count(with(Kind.NEW), "exception is", "exceptions are") + " new, " + with(Kind.RENEWED)
                + " renewed, " + with(Kind.KEPT) + " kept, " + ended + " expired, " + with(Kind.DROPPED) + " dropped"
                + (with(Kind.NOT_READ) + with(Kind.NOT_READ_BEFORE) == 0 ? "."
                        : "; " + (with(Kind.NOT_READ) + with(Kind.NOT_READ_BEFORE))
                                + " cannot be compared, since accounts were not read whole both times.");
        return new ExceptionDiff(since, before, with(Kind.NEW), with(Kind.RENEWED), with(Kind.KEPT), ended,
                with(Kind.DROPPED), with(Kind.NOT_READ), with(Kind.NOT_READ_BEFORE), sentence);
    }

    private long with(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }
}
