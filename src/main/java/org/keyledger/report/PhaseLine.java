package org.keyledger.report;

import java.util.List;

/// A phase of the rollout. All counts but those of accounts are of users.
///
/// @param targets      units and accounts that its policies are attached to
/// @param unread       accounts that were not read, or in part only
/// @param inUse        with a key in use
/// @param exempt       who get an exception
/// @param toGrant      of those, who need its tag and do not carry it yet
/// @param migrate      people with a key in use
/// @param delete       with a key in use that nobody answers for
/// @param undecided    with a key in use of which the evidence does not tell what it is for
/// @param unused       with keys of which none is in use
/// @param console      with a console password and no working key
/// @param denied       with a key in use that stops working though exceptions are as advised
/// @param undetermined with a key in use of which nobody can tell whether it stops working
/// @param statement    why it is ready or not
public record PhaseLine(String name, List<String> targets, long accounts, long unread, long users, long inUse,
        long exempt, long toGrant, long migrate, long delete, long undecided, long unused, long console, long denied,
        long undetermined, boolean ready, String statement) {

    public PhaseLine {
        targets = List.copyOf(targets);
    }
}
