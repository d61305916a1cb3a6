package org.keyledger.report;

import java.time.LocalDate;
import java.util.Optional;

import org.keyledger.history.FindingRecord;

/// The exception that covers a finding.
///
/// @param id    of the entry in the register; empty text without one
/// @param until the last day in force
public record ExceptionMark(String id, Optional<LocalDate> until, String owner, String approver) {

    public static final ExceptionMark NONE = new ExceptionMark("", Optional.empty(), "", "");

    /// The entry's id alone: what the finding itself tells.
    static ExceptionMark covering(FindingRecord finding) {
        return new ExceptionMark(finding.exceptionId(), Optional.empty(), "", "");
    }
}
