package org.keyledger.deliver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts how the mails of a round stand, and says when to end it.
final class RoundTally {

    /// A mail server that is down would let each of hundreds wait.
    private static final int MOST_FAILURES_IN_A_ROW = 10;
    private static final int TROUBLES_SHOWN = 10;

    private final int addresses;
    private final int limit;
    private final Map<Delivery.State, Integer> counts = new EnumMap<>(Delivery.State.class);
    private final List<Delivery> troubles = new ArrayList<>();
    private int troubled;
    private int tried;
    private int failedInARow;
    private boolean over;

    /// @param addresses that the round leads to at most; some may have nothing open
    RoundTally(int addresses, int limit) {
        this.addresses = addresses;
        this.limit = limit;
    }

    /// Whether no more is to be sent. Asked before each mail.
    boolean isOver() {
        over = tried >= limit || failedInARow >= MOST_FAILURES_IN_A_ROW;
        return over;
    }

    void add(Delivery delivery, boolean wasTried) {
        counts.merge(delivery.state(), 1, Integer::sum);
        tried += wasTried ? 1 : 0;
        failedInARow = delivery.state() == Delivery.State.FAILED ? failedInARow + 1 : 0;
        if (delivery.state().isTrouble()) {
            troubled++;
            if (troubles.size() < TROUBLES_SHOWN) {
                troubles.add(delivery);
            }
        }
    }

    /// @param unreached clauses about keys that nobody is mailed about
    List<Delivery> deliveries(List<String> unreached) {
        List<Delivery> all = new ArrayList<>();
        all.add(new Delivery(HolderRound.NAME, state(), words(unreached)));
        all.addAll(troubles);
        if (troubled > troubles.size()) {
            all.add(new Delivery(HolderRound.NAME, Delivery.State.PARTLY,
                    (troubled - troubles.size())
                            + " more that somebody has to look at; the receipts in the ledger name them."));
        }
        return all;
    }

    private Delivery.State state() {
        return has(Delivery.State.UNSURE) ? Delivery.State.UNSURE
                : has(Delivery.State.FAILED) ? Delivery.State.FAILED
                        : has(Delivery.State.PARTLY) || over ? Delivery.State.PARTLY
                                : has(Delivery.State.OUTDATED) ? Delivery.State.OUTDATED
                                        : has(Delivery.State.EARLIER) && !has(Delivery.State.DELIVERED)
                                                ? Delivery.State.EARLIER
                                                : Delivery.State.DELIVERED;
    }

    private boolean has(Delivery.State state) {
        return counts.containsKey(state);
    }

    private String words(List<String> unreached) {
        List<String> clauses = new ArrayList<>();
        counts.forEach((state, mails) -> clauses.add(mails + " " + state.name().toLowerCase(Locale.ROOT)));
        String mailed = clauses.isEmpty() ? "nobody had to be mailed" : String.join(", ", clauses);
        int left = addresses - counts.values().stream().mapToInt(Integer::intValue).sum();
        String end = !over ? ""
                : tried >= limit
                        ? "; the limit of " + limit + " mails is reached, and up to " + left
                                + " more are due: `keyledger deliver` goes on with them"
                        : "; ended after " + MOST_FAILURES_IN_A_ROW + " failures in a row, and up to " + left
                                + " more are due";
        return mailed + end + "."
                + (unreached.isEmpty() ? "" : " Nobody is mailed about " + String.join(", ", unreached) + ".");
    }
}
