package org.keyledger.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Severity;

/// A finding in a period, or a verdict that could not be determined.
///
/// @param severity  empty for [FindingStatus#UNDETERMINED]
/// @param seq       unique among the account's findings of the period
/// @param firstSeen the period in which it was opened, or reopened
/// @param openedAt  that period's instant
/// @param statement for undetermined verdicts the reason
/// @param source    files and line of the evidence
/// @param openings  how often it has been open, this time included: 1 until it is first reopened
/// @param exceptionId the entry of the exceptions register that covers it, or did when it was closed; empty without one
/// @param replacement what the key should become; empty where it is unknown
public record FindingRecord(Optional<Severity> severity, int seq, FindingStatus status, CloseReason closeReason,
        String control, KeyIdentity key, String keyId, String keyNote, String owner, YearMonth firstSeen,
        Instant openedAt, String observed, String limit, String statement, String source, int openings,
        String exceptionId, String replacement) {

    /// A finding of a key that has not been given advice yet: see [#advised].
    public FindingRecord(Optional<Severity> severity, int seq, FindingStatus status, CloseReason closeReason,
            String control, KeyIdentity key, String keyId, String keyNote, String owner, YearMonth firstSeen,
            Instant openedAt, String observed, String limit, String statement, String source, int openings,
            String exceptionId) {
        this(severity, seq, status, closeReason, control, key, keyId, keyNote, owner, firstSeen, openedAt, observed,
                limit, statement, source, openings, exceptionId, "");
    }

    /// What makes it the same finding next month.
    Identity identity() {
        return new Identity(key, control);
    }

    record Identity(KeyIdentity key, String control) {}

    /// The same finding under another identity of its key.
    FindingRecord of(KeyIdentity identity) {
        return new FindingRecord(severity, seq, status, closeReason, control, identity, keyId, keyNote, owner,
                firstSeen,
                openedAt, observed, limit, statement, source, openings, exceptionId, replacement);
    }

    FindingRecord covered(FindingStatus newStatus, CloseReason reason, String entry) {
        return new FindingRecord(severity, seq, newStatus, reason, control, key, keyId, keyNote, owner, firstSeen,
                openedAt, observed, limit, statement, source, openings, entry, replacement);
    }

    FindingRecord with(int newSeq, FindingStatus newStatus, CloseReason reason, String newStatement) {
        return new FindingRecord(severity, newSeq, newStatus, reason, control, key, keyId, keyNote, owner, firstSeen,
                openedAt, observed, limit, newStatement, source, openings, exceptionId, replacement);
    }

    FindingRecord advised(String newReplacement) {
        return new FindingRecord(severity, seq, status, closeReason, control, key, keyId, keyNote, owner, firstSeen,
                openedAt, observed, limit, statement, source, openings, exceptionId, newReplacement);
    }
}
