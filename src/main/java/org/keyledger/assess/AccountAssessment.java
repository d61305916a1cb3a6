package org.keyledger.assess;

import java.util.List;

import org.keyledger.evidence.AccountEvidence;

/// One account, assessed.
///
/// @param keys every key of the credential report in its order: empty where the account could not be read, which the
///             evidence's outcome then says
public record AccountAssessment(AccountEvidence evidence, List<AssessedKey> keys) {

    public AccountAssessment {
        keys = List.copyOf(keys);
    }
}
