package org.keyledger.history;

import java.util.List;

/// A phase of the rollout, as the evidence of a period shows it. All counts but accounts are of principals.
///
/// @param targets      units and accounts that the policies are attached to
/// @param unread       accounts of the phase that were not read, or in part only
/// @param inUse        with a key in use
/// @param exempt       who get an exception
/// @param granted      of those, whom the policies spare with what is granted today: who carry the tag, or are listed
/// @param migrate      people with a key in use
/// @param delete       with a key in use that nobody answers for
/// @param undecided    with a key in use of which the evidence does not tell what it is for
/// @param unused       with keys of which none is in use
/// @param console      with a console password and no working key
/// @param denied       with a key in use that stops working though exceptions are as advised
/// @param undetermined with a key in use of which nobody can tell whether it stops working
/// @param statement    why it is ready or not
public record PhaseRecord(String name, List<String> targets, long accounts, long unread, long principals, long inUse,
        long exempt, long granted, long migrate, long delete, long undecided, long unused, long console, long denied,
        long undetermined, boolean ready, String statement) {

    public PhaseRecord {
        targets = List.copyOf(targets);
    }
}
