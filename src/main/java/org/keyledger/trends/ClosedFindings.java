package org.keyledger.trends;

import java.util.EnumMap;
import java.util.Map;

import org.keyledger.history.CloseReason;

/// Findings closed in a period, by reason.
public final class ClosedFindings {

    private ClosedFindings() {}

    /// @param sums amounts added up over the accounts in question, as the ledger keeps them
    public static Map<CloseReason, Long> of(Map<String, Long> sums) {
        Map<CloseReason, Long> closed = new EnumMap<>(CloseReason.class);
        for (CloseReason reason : CloseReason.values()) {
            if (reason != CloseReason.NONE) {
                closed.put(reason, sums.getOrDefault(measure(reason).key(), 0L));
            }
        }
        return closed;
    }

    static Measure measure(CloseReason reason) {
        return switch (reason) {
            case NONE -> throw new IllegalArgumentException("a closed finding has a reason");
            case KEY_DELETED -> Measure.CLOSED_KEY_DELETED;
            case USER_DELETED -> Measure.CLOSED_USER_DELETED;
            case KEY_DEACTIVATED -> Measure.CLOSED_KEY_DEACTIVATED;
            case KEY_ROTATED -> Measure.CLOSED_KEY_ROTATED;
            case OWNER_FOUND -> Measure.CLOSED_OWNER_FOUND;
            case PERMISSIONS_REDUCED -> Measure.CLOSED_PERMISSIONS_REDUCED;
            case USED_AGAIN -> Measure.CLOSED_USED_AGAIN;
            case KEY_ACTIVATED -> Measure.CLOSED_KEY_ACTIVATED;
            case RESOLVED -> Measure.CLOSED_RESOLVED;
            case RECOGNIZED -> Measure.CLOSED_RECOGNIZED;
            case ACCOUNT_GONE -> Measure.CLOSED_ACCOUNT_GONE;
            case EXCEPTION_GRANTED -> Measure.CLOSED_EXCEPTION_GRANTED;
        };
    }
}
