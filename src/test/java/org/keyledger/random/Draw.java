package org.keyledger.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// What a case is drawn from.
public final class Draw {

    private final SplittableRandom random;
    private final double size;
    private final List<Object> shown = new ArrayList<>();

    private Draw(SplittableRandom random, double size) {
        this.random = random;
        this.size = size;
    }

    /// Half of the cases are of full size; before them sizes grow.
    static Draw of(long seed, int at, int cases) {
        return new Draw(new SplittableRandom(seed * 1_000_003 + at), Math.min(1, 2.0 * (at + 1) / cases));
    }

    /// @param most included
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public long number() {
        return random.nextLong();
    }

    /// True once in so many times.
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// @param most reached only once cases are of full size
    public <T> List<T> list(int least, int most, Supplier<T> element) {
        int length = between(least, least + (int) Math.ceil((most - least) * size));
        List<T> list = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            list.add(element.get());
        }
        return list;
    }

    /// Any of them, in any number.
    public <T> Set<T> some(List<T> choices) {
        Set<T> some = new LinkedHashSet<>();
        for (T choice : choices) {
            if (random.nextBoolean()) {
                some.add(choice);
            }
        }
        return some;
    }

    /// To be shown when the case fails.
    public <T> T show(T drawn) {
        shown.add(drawn);
        return drawn;
    }

    List<Object> shown() {
        return shown;
    }
}
