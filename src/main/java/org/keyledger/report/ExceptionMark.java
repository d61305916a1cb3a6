package org.keyledger.report;

import java.time.LocalDate;
import java.util.Optional;

/// The exception that covers a finding.
///
/// @param id    of the entry in the register; empty text without one
/// @param until the last day in force
public record ExceptionMark(String id, Optional<LocalDate> until, String owner, String approver) {

    public static final ExceptionMark NONE = new ExceptionMark("", Optional.empty(), "", "");
}
