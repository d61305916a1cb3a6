package org.keyledger.report.view;

import java.util.List;
import java.util.function.ToLongFunction;

import org.keyledger.report.PhaseLine;
import org.keyledger.report.ScpReadiness;

/// Whether IAM users can be denied, and what to do next.
///
/// @param advised whether there is more than the verdict
/// @param ready   names of the phases that are ready; empty text where none is
/// @param granted such as `3 exceptions`; empty text where none is left to grant, as in all that follow
/// @param moved   such as `1 person`
/// @param decided users with keys of which nobody knows what they are for
/// @param deleted users with keys in use that nobody answers for
/// @param expired exceptions whose last day has passed
/// @param opened  accounts that were not read whole
public record ScpView(boolean advised, String verdict, List<Phase> phases, String ready, String granted, String moved,
        String decided, String deleted, String expired, String opened) {

    public static ScpView of(ScpReadiness scp) {
        return new ScpView(scp.advised(), scp.verdict(), scp.phases().stream().map(Phase::of).toList(),
                String.join(", ", scp.phases().stream().filter(PhaseLine::ready).map(PhaseLine::name).toList()),
                some(scp, PhaseLine::toGrant, "exception", "exceptions"),
                some(scp, PhaseLine::migrate, "person", "people"), some(scp, PhaseLine::undecided, "user", "users"),
                some(scp, PhaseLine::delete, "user", "users"),
                some(scp.totals().expired(), "exception", "exceptions"),
                some(scp, PhaseLine::unread, "account", "accounts"));
    }

    private static String some(ScpReadiness scp, ToLongFunction<PhaseLine> count, String one, String many) {
        return some(scp.phases().stream().mapToLong(count).sum(), one, many);
    }

    private static String some(long count, String one, String many) {
        return count == 0 ? "" : Words.count(count, one, many);
    }

    public boolean nextSteps() {
        return !(ready + granted + moved + decided + deleted + expired + opened).isEmpty();
    }

    /// @param accounts such as `3` or, where not all were read whole, `2 of 3`
    /// @param why      it is ready or not, a sentence
    public record Phase(String name, String accounts, String inUse, String toGrant, String migrate, String undecided,
            boolean ready, String why) {

        public static Phase of(PhaseLine phase) {
            String accounts = phase.unread() == 0 ? Words.count(phase.accounts())
                    : Words.count(phase.accounts() - phase.unread()) + " of " + Words.count(phase.accounts());
            return new Phase(phase.name(), accounts, Words.count(phase.inUse()), Words.count(phase.toGrant()),
                    Words.count(phase.migrate()), Words.count(phase.undecided()), phase.ready(), phase.statement());
        }
    }
}
