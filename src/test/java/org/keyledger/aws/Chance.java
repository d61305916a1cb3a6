package org.keyledger.aws;

/// Dice that fall the same way each time they are asked about the same thing, in whatever order calls arrive.
final class Chance {

    private static final double TO_UNIT = 0x1.0p-53;

    private Chance() {}

    /// A number from 0 to below 1.
    static double of(long seed, String question, String about, long number) {
        return (bits(seed, question, about, number) >>> 11) * TO_UNIT;
    }

    static long bits(long seed, String question, String about, long number) {
        return mix(mix(mix(mix(seed) ^ question.hashCode()) ^ about.hashCode()) ^ number);
    }

    /// The finalizer of SplitMix64.
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
