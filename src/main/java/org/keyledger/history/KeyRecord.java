package org.keyledger.history;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import org.keyledger.assess.KeyIdentity;
import org.keyledger.assess.Severity;
import org.keyledger.evidence.EvidenceFolder;

/// A key in a period: the row of the population.
///
/// @param seq           place in the account's credential report, from 0
/// @param keyId         the full id; empty where `keyNote` says why it is unknown
/// @param lastUsedNote  empty where there is a date
/// @param inactiveSince the earliest report since which the key was seen inactive
/// @param verdicts      a letter for each control of the period: `F`lagged, `C`lear, `U`ndetermined
/// @param sourceLine    line of the credential report
/// @param origin        who created it
/// @param riskScore     see [org.keyledger.assess.RiskScore]; empty in periods recorded before there was one
/// @param advice        what the key should become
public record KeyRecord(int seq, KeyIdentity identity, String arn, String keyId, String keyNote, int slot,
        String status, Optional<Instant> created, OptionalInt ageDays, Optional<Instant> lastUsed, String lastUsedNote,
        String usedRegion, String usedService, String kind, String kindReason, String owner, String ownerStatus,
        String admin, String console, String mfa, Optional<Instant> inactiveSince, String verdicts,
        Optional<Severity> worst, long sourceLine, KeyOrigin origin, OptionalInt riskScore,
        KeyAdvice advice) {

    /// Where the evidence tells of the key, if the report lies there uncompressed.
    public String source() {
        return source(EvidenceFolder.CREDENTIAL_REPORT);
    }

    /// Where the evidence tells of the key.
    ///
    /// @param report the name of the report's file
    public String source(String report) {
        return KeyTexts.source(identity.account(), report, sourceLine);
    }

    /// See [org.keyledger.iam.AccessKey#mayWork].
    public boolean mayWork() {
        return !status.equals(KeyTexts.INACTIVE);
    }
}
