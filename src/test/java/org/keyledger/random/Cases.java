package org.keyledger.random;

import java.util.function.Consumer;

/// Tries a claim on cases made up at random: the same ones each time, the small ones first, so that the first failure is
/// about as small as there is.
///
/// `-Dcases.seed=N` makes up others. A failure says its seed, its number and what was drawn.
public final class Cases {

    private static final long SEED = Long.getLong("cases.seed", 2026);

    private Cases() {}

    /// @param claim fails with an exception or an error where it does not hold
    public static void check(int cases, Consumer<Draw> claim) {
        for (int at = 0; at < cases; at++) {
            Draw draw = Draw.of(SEED, at, cases);
            try {
                claim.accept(draw);
            }
            catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("case " + at + " of " + cases + " with -Dcases.seed=" + SEED + ", "
                        + draw.shown() + ": " + failure.getMessage(), failure);
            }
        }
    }
}
