package org.keyledger.assess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keyledger.assess.access.AdminAccess;
import org.keyledger.assess.owner.KeyKind;
import org.keyledger.assess.owner.Ownership;
import org.keyledger.assess.replacement.Advice;
import org.keyledger.evidence.KeyIdMatch;
import org.keyledger.iam.AccessKey;
import org.keyledger.iam.CredentialReportEntry;

/// One access key with everything found out about it.
///
/// @param inactiveSince the earliest report since which the key has been seen inactive, this report included; empty for
///                      keys that may work
/// @param judgements    one for each control, in the order of [Controls#ALL]
/// @param creator       who created the key
/// @param advice        what the key should become
public record AssessedKey(KeyIdentity identity, CredentialReportEntry entry, AccessKey key, KeyIdMatch keyId,
        KeyKind kind, Ownership owner, AdminAccess access, Optional<Instant> inactiveSince,
        List<Judgement> judgements, KeyCreator creator, Advice advice) {

    public AssessedKey {
        judgements = List.copyOf(judgements);
    }

    public Verdict verdict(String control) {
        return judgements.stream().filter(judgement -> judgement.control().value().equals(control)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no control " + control)).verdict();
    }

    public boolean isFlagged(String control) {
        return verdict(control) instanceof Verdict.Flagged;
    }
}
