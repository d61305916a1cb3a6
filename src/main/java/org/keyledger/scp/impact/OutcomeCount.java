package org.keyledger.scp.impact;

import org.keyledger.scp.simulate.Outcome;

/// How many ended how.
public record OutcomeCount(long allowed, long denied, long unknown) {

    public static final OutcomeCount NONE = new OutcomeCount(0, 0, 0);

    OutcomeCount plus(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> new OutcomeCount(allowed + 1, denied, unknown);
            case DENIED -> new OutcomeCount(allowed, denied + 1, unknown);
            case UNKNOWN -> new OutcomeCount(allowed, denied, unknown + 1);
        };
    }

    public long total() {
        return allowed + denied + unknown;
    }

    public boolean allAllowed() {
        return denied + unknown == 0;
    }
}
