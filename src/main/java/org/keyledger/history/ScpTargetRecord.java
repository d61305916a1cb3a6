package org.keyledger.history;

import java.util.OptionalInt;

/// A unit or an account that recommended policies are attached to, and the slots that it has for policies.
///
/// @param name   path of a unit, or `account 111122223333 (name)`
/// @param phase  that it belongs to
/// @param taken  slots that other policies take today, FullAWSAccess among them; empty where the evidence does not tell
/// @param needed slots that the recommended policies take, those that are attached already included
/// @param limit  slots that there are
public record ScpTargetRecord(String name, String phase, OptionalInt taken, int needed, int limit) {

    public ScpTargetRecord {
        if (taken.orElse(0) < 0 || needed < 0 || limit < 0) {
            throw new IllegalArgumentException("slots are counted from zero");
        }
    }

    /// Slots left with the recommended policies attached; negative where they do not fit, empty where nobody can tell.
    public OptionalInt left() {
        return taken.isPresent() ? OptionalInt.of(limit - taken.getAsInt() - needed) : OptionalInt.empty();
    }
}
