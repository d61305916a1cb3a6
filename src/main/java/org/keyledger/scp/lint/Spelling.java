package org.keyledger.scp.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// What somebody meant to write.
final class Spelling {

    /// A slip of the pen, not another word.
    private static final int FARTHEST = 3;

    private Spelling() {}

    /// The known name that is fewest changes of a letter away, or empty text where none is near.
    static String nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return known.stream().filter(one -> distance(wanted, one.toLowerCase(Locale.ROOT)) <= FARTHEST)
                .min(Comparator.comparingInt((String one) -> distance(wanted, one.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /// Letters to add, take out or change (Levenshtein).
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
