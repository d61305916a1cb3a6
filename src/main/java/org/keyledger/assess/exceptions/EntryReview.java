package org.keyledger.assess.exceptions;

import java.util.List;

/// An entry in a period, with what was found out about it.
///
/// @param daysLeft to its last day, which counts as 0; negative once that is past
/// @param matched  added up over all accounts
public record EntryReview(ExceptionEntry entry, EntryState state, long daysLeft, ExceptionMatch matched, EntryUse use,
        List<EntryProblem> problems) {

    public EntryReview {
        problems = List.copyOf(problems);
    }
}
