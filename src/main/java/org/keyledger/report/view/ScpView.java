package org.keyledger.report.view;

import java.util.List;
import java.util.function.ToLongFunction;

import org.keyledger.report.PhaseLine;
import org.keyledger.report.ScpReadiness;
import org.keyledger.report.words.Words;

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

    public static ScpView of(ScpReadiness scp, Words words) {
        return new ScpView(scp.advised(), scp.verdict(),
                scp.phases().stream().map(phase -> Phase.of(phase, words)).toList(),
                String.join(", ", scp.phases().stream().filter(PhaseLine::ready).map(PhaseLine::name).toList()),
                step(scp, PhaseLine::toGrant, "step.grant", words), step(scp, PhaseLine::migrate, "step.move", words),
                step(scp, PhaseLine::undecided, "step.decide", words),
                step(scp, PhaseLine::delete, "step.delete", words),
                step(scp.totals().expired(), "step.renew", words), step(scp, PhaseLine::unread, "step.open", words));
    }

    private static String step(ScpReadiness scp, ToLongFunction<PhaseLine> count, String message, Words words) {
        return step(scp.phases().stream().mapToLong(count).sum(), message, words);
    }

    private static String step(long count, String message, Words words) {
        return count == 0 ? "" : words.text(message, count);
    }

    public boolean nextSteps() {
        return !(ready + granted + moved + decided + deleted + expired + opened).isEmpty();
    }

    /// @param accounts such as `3` or, where not all were read whole, `2 of 3`
    /// @param why      it is ready or not, a sentence
    public record Phase(String name, String accounts, String inUse, String toGrant, String migrate, String undecided,
            boolean ready, String why) {

        public static Phase of(PhaseLine phase, Words words) {
            String accounts = phase.unread() == 0 ? words.count(phase.accounts())
                    : words.text("number.of", words.count(phase.accounts() - phase.unread()),
                            words.count(phase.accounts()));
            return new Phase(phase.name(), accounts, words.count(phase.inUse()), words.count(phase.toGrant()),
                    words.count(phase.migrate()), words.count(phase.undecided()), phase.ready(), phase.statement());
        }
    }
}
