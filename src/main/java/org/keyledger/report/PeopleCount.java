package org.keyledger.report;

import java.util.ArrayList;
import java.util.List;

/// People who hold a key that may work, each once for each IAM user, by what stands between them and Identity Center.
///
/// @param ready    can sign in, and work where the key works
/// @param toAssign are in the identity store and lack an assignment in the key's account
/// @param toAdd    are not in the identity store
/// @param disabled are disabled there
/// @param unknown  nobody can tell, or there is no instance
public record PeopleCount(long ready, long toAssign, long toAdd, long disabled, long unknown) {

    public static final PeopleCount NONE = new PeopleCount(0, 0, 0, 0, 0);

    public long all() {
        return ready + toAssign + toAdd + disabled + unknown;
    }

    /// One or two sentences.
    public String sentence() {
        if (all() == 0) {
            return "Nobody who was read, and who is known for a person, holds a key that may work.";
        }
        List<String> parts = new ArrayList<>();
        parts.add(ready + " can sign in through Identity Center where the key works");
        add(parts, toAssign, "lacks an assignment there", "lack an assignment there");
        add(parts, toAdd, "is not in the identity store", "are not in the identity store");
        add(parts, disabled, "is disabled in the identity store", "are disabled in the identity store");
        add(parts, unknown, "cannot be judged by the evidence", "cannot be judged by the evidence");
        return Figures.count(all(), "person holds", "people hold") + " a key that may work: "
                + String.join("; ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(Figures.count(count, one, many));
        }
    }
}
