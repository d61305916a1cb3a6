package org.keyledger.evidence;

import java.util.List;
import java.util.Optional;

import org.keyledger.iam.AuthorizationDetails;
import org.keyledger.organization.Account;

/// Everything read of one account in one month.
///
/// @param report        present exactly when the outcome is [CollectionOutcome.Collected]
/// @param authorization who may do what; empty where the file is absent or unreadable, and then every verdict about
///                      permissions is undetermined
/// @param problems      what could not be taken at face value, in the order found
/// @param files         what was read
/// @param events        what CloudTrail recorded about the account's keys
public record AccountEvidence(Account account, CollectionOutcome outcome, Optional<CredentialReport> report,
        KeyIdJoin keyIds, Optional<AuthorizationDetails> authorization, List<EvidenceProblem> problems,
        List<EvidenceFile> files, KeyEvents events) {

    public AccountEvidence {
        problems = List.copyOf(problems);
        files = List.copyOf(files);
    }
}
