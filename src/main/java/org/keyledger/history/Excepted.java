package org.keyledger.history;

import java.util.List;
import java.util.Optional;

import org.keyledger.assess.exceptions.AccountExceptions;
import org.keyledger.assess.exceptions.ExceptionEntry;

/// Takes what an exception covers out of an account's open findings, and puts back what none covers any more. First
/// month and opening stay what they were, since an exception mends nothing.
record Excepted(AccountExceptions exceptions) {

    /// @param findings as they would be without exceptions, each with the entry that covered it in the previous period
    List<FindingRecord> of(List<FindingRecord> findings) {
        return findings.stream().map(finding -> finding.status().isOpen() ? of(finding) : finding).toList();
    }

    private FindingRecord of(FindingRecord finding) {
        boolean wasCovered = !finding.exceptionId().isEmpty();
        Optional<ExceptionEntry> entry = finding.status() == FindingStatus.NOT_READ
                ? exceptions.stillLifting(finding.exceptionId(), finding.control())
                : exceptions.lifting(finding.key(), finding.control());
        if (entry.isEmpty()) {
            return wasCovered ? finding.covered(FindingStatus.REOPENED, CloseReason.NONE, "") : finding;
        }
        boolean wasOpen = finding.status() == FindingStatus.CARRIED && !wasCovered;
        return wasOpen
                ? finding.covered(FindingStatus.NEWLY_EXCEPTED, CloseReason.EXCEPTION_GRANTED, entry.get().id())
                : finding.covered(FindingStatus.EXCEPTED, CloseReason.NONE, entry.get().id());
    }
}
