package org.keyledger.history;

import java.time.LocalDate;
import java.util.List;

import org.keyledger.assess.exceptions.EntryProblem;
import org.keyledger.assess.exceptions.EntryReview;
import org.keyledger.assess.exceptions.EntryState;
import org.keyledger.assess.exceptions.EntryUse;
import org.keyledger.assess.exceptions.ExceptionEntry;

/// An entry of the exceptions register in a period, in the words of that time.
///
/// @param scope    `principal`, `key` or `account`, which the target is
/// @param daysLeft to its last day; negative once that is past
/// @param keys     with a flagged verdict that the entry lifts, or would lift if it were in force
public record ExceptionRecord(String id, String scope, String target, String controls, String reason, String comment,
        String owner, String approver, String ticket, LocalDate granted, LocalDate expires, EntryState state,
        long daysLeft, EntryUse use, long users, long keys, long findings, List<EntryProblem> problems) {

    public ExceptionRecord {
        problems = List.copyOf(problems);
    }

    static ExceptionRecord of(EntryReview review) {
        ExceptionEntry entry = review.entry();
        return new ExceptionRecord(entry.id(), entry.scope().setting(), entry.scope().text(), entry.controls().text(),
                entry.reason().label(), entry.comment(), entry.owner(), entry.approver(), entry.ticket(),
                entry.granted(), entry.expires(), review.state(), review.daysLeft(), review.use(),
                review.matched().users(), review.matched().keys(), review.matched().findings(), review.problems());
    }
}
