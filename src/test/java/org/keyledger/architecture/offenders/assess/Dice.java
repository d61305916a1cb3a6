package org.keyledger.architecture.offenders.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/// Ways to get another result in every run, and one to get the same.
public class Dice {

    public static class Unseeded {
        Object forbidden = new Random();
    }

    public static class OfMath {
        double forbidden = Math.random();
    }

    public static class OfThread {
        Object forbidden = ThreadLocalRandom.current();
    }

    public static class Shuffled {

        List<String> forbidden() {
            var list = new ArrayList<>(List.of("a", "b"));
            Collections.shuffle(list);
            return list;
        }
    }

    public static class Seeded {

        List<String> allowed() {
            var list = new ArrayList<>(List.of("a", "b"));
            Collections.shuffle(list, new Random(7));
            return list;
        }
    }
}
