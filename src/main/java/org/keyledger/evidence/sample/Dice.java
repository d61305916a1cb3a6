package org.keyledger.evidence.sample;

import java.util.List;

/// Chance that falls the same way each time, on every Java: SplitMix64 (Steele, Lea and Flood 2014), whose numbers are
/// fixed by its definition, unlike those of the platform's generators.
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /// Dice of their own for each thing named by the parts, so that adding to one never changes another.
    Dice(long seed, long... parts) {
        state = scramble(seed);
        for (long part : parts) {
            state = scramble(state ^ part * GOLDEN_GAMMA);
        }
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return scramble(state);
    }

    int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /// @param first smallest result
    /// @param last  largest result
    int between(int first, int last) {
        return first + below(Math.max(1, last - first + 1));
    }

    /// Whether a thing of this many chances in a hundred happens.
    boolean percent(int chances) {
        return below(100) < chances;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long scramble(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
