package org.keyledger.collect;

import java.util.List;
import java.util.Optional;

import org.keyledger.evidence.EvidenceFolder;
import org.keyledger.evidence.EvidenceManifest;
import org.keyledger.iam.AccountId;
import org.keyledger.organization.Account;

/// What one period's collection has to do.
///
/// @param manifest   the period's `evidence.json`, which is written
/// @param caller     with whose credentials the plan was made
/// @param management the organization's management account; empty where no organization is read
/// @param accounts   to collect, in the order of their ids; done ones included: see [#isDone]
/// @param skipped    left out for a reason, in the order of their ids; their outcomes are written
/// @param notes      what else to know of the organization: one sentence each
/// @param unread     what could not be read of the organization although it was wanted: one sentence each
public record CollectionPlan(EvidenceFolder folder, EvidenceManifest manifest, Caller caller,
        Optional<AccountId> management, List<Account> accounts, List<SkippedAccount> skipped, List<String> notes,
        List<String> unread) {

    public CollectionPlan {
        accounts = List.copyOf(accounts);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
    }

    /// An account that is not collected.
    public record SkippedAccount(Account account, String reason) {}
}
