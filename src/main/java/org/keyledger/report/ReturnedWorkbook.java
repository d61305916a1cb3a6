package org.keyledger.report;

import java.util.List;

/// What was read out of a returned workbook.
///
/// @param answers      rows in which a reviewer wrote something, in their order
/// @param problems     altered facts, and what makes rows unreadable
/// @param unlisted     problems beyond those
/// @param unknown      rows about findings that the period does not have: the ID's cell, and the ID
/// @param rows         all rows about findings of the period
/// @param missing      findings of the period that no row is about
/// @param cleared      cells for the disposition that are blank although a sign-off is carried over; not more than some
/// @param otherVersion the version of Keyledger that wrote it, where it is not this one; else empty
public record ReturnedWorkbook(List<ReturnedAnswer> answers, List<ReviewProblem> problems, long unlisted,
        List<ReturnedAnswer.Cell> unknown, long rows, long missing, List<String> cleared, String otherVersion) {

    public ReturnedWorkbook {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
        cleared = List.copyOf(cleared);
    }
}
