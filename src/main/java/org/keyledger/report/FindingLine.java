package org.keyledger.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.Severity;

/// A finding: a control that a key fails, or failed until this period.
///
/// @param status     `New`, `Carried`, `Reopened`, `Not read this period`, `Excepted: …` with the entry of the register, or
///                   `Closed: …` with the reason
/// @param monthsOpen whole periods since `firstSeen`, 1 in the period it was first seen
/// @param replacement what the key should become; the control's general word where that is unknown
/// @param command    what an operator would run; never run by Keyledger
/// @param reportTime empty where the account could not be read this period
/// @param timesOpened 1, and one more each time the finding is reopened
/// @param uid        the same each month: account, user, creation and ordinal of the key, and control
/// @param controlIds in the order of [AuditReport#frameworks]
/// @param signOff    what a reviewer signed in an earlier month
public record FindingLine(Severity severity, String control, String title, String accountId, String accountName,
        String unit, String user, String keyId, String owner, String status, YearMonth firstSeen, int monthsOpen,
        String observed, String limit, String statement, String remediation, String replacement, String command,
        String source, Optional<Instant> reportTime, List<String> controlIds,
        int timesOpened, ExceptionMark exception, String uid, SignOff signOff) {

    /// The same with key ids hidden, as in [AuditReport#withMaskedKeyIds].
    public FindingLine withMaskedKeyIds() {
        return MaskedTexts.of(this);
    }

    /// A finding that nobody has signed.
    public FindingLine(Severity severity, String control, String title, String accountId, String accountName,
            String unit, String user, String keyId, String owner, String status, YearMonth firstSeen, int monthsOpen,
            String observed, String limit, String statement, String remediation, String replacement, String command,
            String source, Optional<Instant> reportTime, List<String> controlIds, int timesOpened,
            ExceptionMark exception, String uid) {
        this(severity, control, title, accountId, accountName, unit, user, keyId, owner, status, firstSeen, monthsOpen,
                observed, limit, statement, remediation, replacement, command, source, reportTime, controlIds,
                timesOpened, exception, uid, SignOff.NONE);
    }
}
