package org.keyledger.report;

import java.util.List;
import java.util.OptionalInt;

/// A unit or an account, and what is to be attached to it.
///
/// @param phase that it belongs to; empty where no phase names it
/// @param files of policies, one slot each
/// @param taken slots that other policies take today; empty where nobody can tell
/// @param limit slots that there are; zero in months recorded before they were counted
public record ScpPlace(String name, String phase, List<String> files, OptionalInt taken, int limit) {

    public ScpPlace {
        files = List.copyOf(files);
    }

    /// A place of which nobody can tell how many slots it has left.
    public ScpPlace(String name, String phase, List<String> files) {
        this(name, phase, files, OptionalInt.empty(), 0);
    }

    /// Slots left with the files attached; negative where they do not fit, empty where nobody can tell.
    public OptionalInt left() {
        return taken.isPresent() ? OptionalInt.of(limit - taken.getAsInt() - files.size()) : OptionalInt.empty();
    }
}
